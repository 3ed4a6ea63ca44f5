package dev.loreboard.vector.math;

import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** A lane for each row, so that no lanes are added up. Loaded only where {@code jdk.incubator.vector} is there. */
final class VectorBits implements BitKernel {

    private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;
    private static final int LANES = LONGS.length();

    @Override
    public void distances(long[] query, long[] rows, int start, int count, int[] distances) {
        int group = start;
        for (int row = 0; row < count; row += GROUP) {
            for (int member = 0; member < GROUP; member += LANES) {
                LongVector sum = LongVector.zero(LONGS);
                int from = group + member;
                for (int i = 0; i < query.length; i++) {
                    sum = sum.add(LongVector.fromArray(LONGS, rows, from)
                            .lanewise(VectorOperators.XOR, query[i])
                            .lanewise(VectorOperators.BIT_COUNT));
                    from += GROUP;
                }
                for (int lane = 0; lane < LANES; lane++) {
                    distances[row + member + lane] = (int) sum.lane(lane);
                }
            }
            group += query.length * GROUP;
        }
    }
}
