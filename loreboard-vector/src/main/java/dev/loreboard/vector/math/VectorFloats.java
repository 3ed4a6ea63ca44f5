package dev.loreboard.vector.math;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * Four rows at a time on the widest vectors there are. Loaded only where {@code jdk.incubator.vector} is there.
 *
 * <p>The four rows lie a quarter of all rows apart: neighbours would share pages, and the processor fetches ahead well only
 * when each of its streams has pages of its own.
 */
final class VectorFloats implements FloatKernel {

    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = FLOATS.length();
    private static final int WIDTH = 2 * LANES;
    private static final VectorShuffle<Float> EIGHT_AWAY = away(8);
    private static final VectorShuffle<Float> FOUR_AWAY = away(4);
    private static final VectorShuffle<Float> TWO_AWAY = away(2);

    private static VectorShuffle<Float> away(int lanes) {
        return VectorShuffle.fromOp(FLOATS, lane -> (lane ^ lanes) % LANES);
    }

    @Override
    public void products(float[] query, float[] rows, int start, int count, float[] products) {
        int dimension = query.length;
        int whole = FLOATS.loopBound(dimension);
        int stream = count / STEP;
        for (int row = 0; row < stream; row++) {
            int first = start + row * dimension;
            int second = first + stream * dimension;
            int third = second + stream * dimension;
            int fourth = third + stream * dimension;
            FloatVector firstSum = FloatVector.zero(FLOATS);
            FloatVector secondSum = firstSum;
            FloatVector thirdSum = firstSum;
            FloatVector fourthSum = firstSum;
            for (int i = 0; i < whole; i += LANES) {
                FloatVector values = FloatVector.fromArray(FLOATS, query, i);
                firstSum = FloatVector.fromArray(FLOATS, rows, first + i).fma(values, firstSum);
                secondSum = FloatVector.fromArray(FLOATS, rows, second + i).fma(values, secondSum);
                thirdSum = FloatVector.fromArray(FLOATS, rows, third + i).fma(values, thirdSum);
                fourthSum = FloatVector.fromArray(FLOATS, rows, fourth + i).fma(values, fourthSum);
            }
            products[row] = sum(firstSum) + rest(query, rows, first, whole);
            products[row + stream] = sum(secondSum) + rest(query, rows, second, whole);
            products[row + 2 * stream] = sum(thirdSum) + rest(query, rows, third, whole);
            products[row + 3 * stream] = sum(fourthSum) + rest(query, rows, fourth, whole);
        }
    }

    @Override
    public float product(float[] query, float[] rows, int start) {
        int whole = FLOATS.loopBound(query.length);
        int half = whole - whole % WIDTH;
        FloatVector even = FloatVector.zero(FLOATS);
        FloatVector odd = even;
        for (int i = 0; i < half; i += WIDTH) {
            even = FloatVector.fromArray(FLOATS, rows, start + i).fma(FloatVector.fromArray(FLOATS, query, i), even);
            odd = FloatVector.fromArray(FLOATS, rows, start + i + LANES)
                    .fma(FloatVector.fromArray(FLOATS, query, i + LANES), odd);
        }
        if (half < whole) {
            even = FloatVector.fromArray(FLOATS, rows, start + half)
                    .fma(FloatVector.fromArray(FLOATS, query, half), even);
        }
        return sum(even.add(odd)) + rest(query, rows, start, whole);
    }

    /** By halves: in which order {@code reduceLanes} adds is not specified, and changes when the code is compiled. */
    private static float sum(FloatVector lanes) {
        FloatVector sum = lanes;
        if (LANES > 8) {
            sum = sum.add(sum.rearrange(EIGHT_AWAY));
        }
        if (LANES > 4) {
            sum = sum.add(sum.rearrange(FOUR_AWAY));
        }
        if (LANES > 2) {
            sum = sum.add(sum.rearrange(TWO_AWAY));
        }
        return LANES > 1 ? sum.lane(0) + sum.lane(1) : sum.lane(0);
    }

    private static float rest(float[] query, float[] rows, int start, int from) {
        float sum = 0;
        for (int i = from; i < query.length; i++) {
            sum += query[i] * rows[start + i];
        }
        return sum;
    }

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public Panel panel(float[][] queries) {
        int dimension = queries[0].length;
        float[] values = new float[dimension * WIDTH];
        for (int query = 0; query < queries.length; query++) {
            for (int i = 0; i < dimension; i++) {
                values[i * WIDTH + query] = queries[query][i];
            }
        }
        return new VectorPanel(values, dimension);
    }

    @Override
    public void highest(float[] products, float[] highest, int[] places) {
        for (int row = 0; row < STEP; row++) {
            FloatVector left = FloatVector.fromArray(FLOATS, products, row * WIDTH);
            FloatVector right = FloatVector.fromArray(FLOATS, products, row * WIDTH + LANES);
            float most = left.max(right).reduceLanes(VectorOperators.MAX);
            int place = left.compare(VectorOperators.EQ, most).firstTrue();
            highest[row] = most;
            places[row] = place < LANES
                    ? place
                    : LANES + right.compare(VectorOperators.EQ, most).firstTrue();
        }
    }

    private static final class VectorPanel implements Panel {

        private final float[] values; // (dimension, width)
        private final int dimension;

        VectorPanel(float[] values, int dimension) {
            this.values = values;
            this.dimension = dimension;
        }

        @Override
        public boolean reaches(float[] rows, int start, int stride, float[] least, float[] products) {
            int second = start + stride;
            int third = second + stride;
            int fourth = third + stride;
            FloatVector first0 = FloatVector.zero(FLOATS);
            FloatVector first1 = first0;
            FloatVector second0 = first0;
            FloatVector second1 = first0;
            FloatVector third0 = first0;
            FloatVector third1 = first0;
            FloatVector fourth0 = first0;
            FloatVector fourth1 = first0;
            for (int i = 0; i < dimension; i++) {
                FloatVector queries0 = FloatVector.fromArray(FLOATS, values, i * WIDTH);
                FloatVector queries1 = FloatVector.fromArray(FLOATS, values, i * WIDTH + LANES);
                FloatVector value = FloatVector.broadcast(FLOATS, rows[start + i]);
                first0 = value.fma(queries0, first0);
                first1 = value.fma(queries1, first1);
                value = FloatVector.broadcast(FLOATS, rows[second + i]);
                second0 = value.fma(queries0, second0);
                second1 = value.fma(queries1, second1);
                value = FloatVector.broadcast(FLOATS, rows[third + i]);
                third0 = value.fma(queries0, third0);
                third1 = value.fma(queries1, third1);
                value = FloatVector.broadcast(FLOATS, rows[fourth + i]);
                fourth0 = value.fma(queries0, fourth0);
                fourth1 = value.fma(queries1, fourth1);
            }
            first0.intoArray(products, 0);
            first1.intoArray(products, LANES);
            second0.intoArray(products, WIDTH);
            second1.intoArray(products, WIDTH + LANES);
            third0.intoArray(products, 2 * WIDTH);
            third1.intoArray(products, 2 * WIDTH + LANES);
            fourth0.intoArray(products, 3 * WIDTH);
            fourth1.intoArray(products, 3 * WIDTH + LANES);
            FloatVector highest0 = first0.max(second0).max(third0).max(fourth0);
            FloatVector highest1 = first1.max(second1).max(third1).max(fourth1);
            return highest0.compare(VectorOperators.GE, FloatVector.fromArray(FLOATS, least, 0))
                            .anyTrue()
                    || highest1.compare(VectorOperators.GE, FloatVector.fromArray(FLOATS, least, LANES))
                            .anyTrue();
        }
    }

    @Override
    public String name() {
        return "vectors of " + FLOATS.vectorBitSize() + " bits";
    }
}
