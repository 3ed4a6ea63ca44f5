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

    private static final int STRIDE = 2 * LANES;

    @Override
    public void products(short[] query, byte[] rows, int start, int count, int[] products) {
        int dimension = query.length;
        int whole = dimension - dimension % STRIDE;
        int stream = count / STEP;
        for (int row = 0; row < stream; row++) {
            int first = start + row * dimension;
            twoRows(query, rows, first, first + stream * dimension, whole, products, row, row + stream);
        }
        if (whole < dimension) {
            addRests(query, rows, start, count, whole, products);
        }
    }

    /** Small enough for the compiler to see through all of it, which decides whether it is fast. */
    private static void twoRows(
            short[] query,
            byte[] rows,
            int first,
            int second,
            int whole,
            int[] products,
            int firstPlace,
            int secondPlace) {
        IntVector firstUpper = IntVector.zero(INTS);
        IntVector firstSum = firstUpper;
        IntVector secondUpper = firstUpper;
        IntVector secondSum = firstUpper;
        for (int i = 0; i < whole; i += STRIDE) {
            ShortVector values = ShortVector.fromArray(SHORTS, query, i);
            ShortVector next = ShortVector.fromArray(SHORTS, query, i + LANES);
            IntVector pairs = shorts(rows, first + i)
                    .mul(values)
                    .add(LIFTS)
                    .add(shorts(rows, first + i + LANES).mul(next))
                    .reinterpretAsInts();
            firstSum = firstSum.add(pairs);
            firstUpper = firstUpper.add(pairs.lanewise(VectorOperators.ASHR, Short.SIZE));
            pairs = shorts(rows, second + i)
                    .mul(values)
                    .add(LIFTS)
                    .add(shorts(rows, second + i + LANES).mul(next))
                    .reinterpretAsInts();
            secondSum = secondSum.add(pairs);
            secondUpper = secondUpper.add(pairs.lanewise(VectorOperators.ASHR, Short.SIZE));
        }
        int lift = whole / STRIDE * INTS.length() * LIFT;
        products[firstPlace] = total(firstUpper, firstSum) - lift;
        products[secondPlace] = total(secondUpper, secondSum) - lift;
    }

    private static ShortVector shorts(byte[] rows, int from) {
        return (ShortVector) ByteVector.fromArray(BYTES, rows, from).convertShape(VectorOperators.B2S, SHORTS, 0);
    }

    private static int total(IntVector upper, IntVector all) {
        return upper.add(all)
                .sub(upper.lanewise(VectorOperators.LSHL, Short.SIZE))
                .reduceLanes(VectorOperators.ADD);
    }

    private static void addRests(short[] query, byte[] rows, int start, int count, int whole, int[] products) {
        for (int row = 0; row < count; row++) {
            int from = start + row * query.length;
            for (int i = whole; i < query.length; i++) {
                products[row] += query[i] * rows[from + i];
            }
        }
    }
}
