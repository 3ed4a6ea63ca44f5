package dev.loreboard.vector.math;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * Two rows at a time, far from each other as in {@link VectorFloats}. Loaded only where {@code jdk.incubator.vector} is there.
 *
 * <p>Two products fit into 16 bits, but no more, and there is no instruction here that adds neighbours into 32 bits. So two
 * neighbouring sums of 16 bits are taken as one number of 32 bits, whose lower half is made positive by adding {@link
 * #LIFT} to it. The numbers are added up as they are, and their upper halves once more by themselves; the lower halves
 * are what is missing between the two.
 */
final class VectorBytes implements ByteKernel {

    private static final VectorSpecies<Short> SHORTS = ShortVector.SPECIES_PREFERRED;
    private static final int LANES = SHORTS.length();
    private static final VectorSpecies<Byte> BYTES =
            VectorSpecies.of(byte.class, VectorShape.forBitSize(LANES * Byte.SIZE));
    private static final VectorSpecies<Integer> INTS = VectorSpecies.of(int.class, SHORTS.vectorShape());

    private static final int LIFT = 1 << 15;
    private static final ShortVector LIFTS = IntVector.broadcast(INTS, LIFT).reinterpretAsShorts();

    @Override
    public void products(short[] query, byte[] rows, int start, int count, int[] products) {
        int dimension = query.length;
        int step = 2 * LANES;
        int whole = dimension - dimension % step;
        int lift = whole / step * INTS.length() * LIFT;
        int stream = count / STEP;
        for (int row = 0; row < stream; row++) {
            int first = start + row * dimension;
            int second = first + stream * dimension;
            IntVector firstUpper = IntVector.zero(INTS);
            IntVector firstSum = firstUpper;
            IntVector secondUpper = firstUpper;
            IntVector secondSum = firstUpper;
            for (int i = 0; i < whole; i += step) {
                ShortVector values = ShortVector.fromArray(SHORTS, query, i);
                ShortVector next = ShortVector.fromArray(SHORTS, query, i + LANES);
                IntVector pairs = pairs(rows, first + i, values, next);
                firstSum = firstSum.add(pairs);
                firstUpper = firstUpper.add(pairs.lanewise(VectorOperators.ASHR, Short.SIZE));
                pairs = pairs(rows, second + i, values, next);
                secondSum = secondSum.add(pairs);
                secondUpper = secondUpper.add(pairs.lanewise(VectorOperators.ASHR, Short.SIZE));
            }
            products[row] = sum(firstUpper, firstSum) - lift + rest(query, rows, first, whole);
            products[row + stream] = sum(secondUpper, secondSum) - lift + rest(query, rows, second, whole);
        }
    }

    private static IntVector pairs(byte[] rows, int from, ShortVector values, ShortVector next) {
        return shorts(rows, from)
                .mul(values)
                .add(LIFTS)
                .add(shorts(rows, from + LANES).mul(next))
                .reinterpretAsInts();
    }

    private static ShortVector shorts(byte[] rows, int from) {
        return (ShortVector) ByteVector.fromArray(BYTES, rows, from).convertShape(VectorOperators.B2S, SHORTS, 0);
    }

    private static int sum(IntVector upper, IntVector all) {
        return upper.add(all)
                .sub(upper.lanewise(VectorOperators.LSHL, Short.SIZE))
                .reduceLanes(VectorOperators.ADD);
    }

    private static int rest(short[] query, byte[] rows, int start, int from) {
        int sum = 0;
        for (int i = from; i < query.length; i++) {
            sum += query[i] * rows[start + i];
        }
        return sum;
    }
}
