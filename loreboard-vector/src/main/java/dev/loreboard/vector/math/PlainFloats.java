package dev.loreboard.vector.math;

import java.util.Arrays;

/**
 * The loops in plain Java. The compiler puts the long loop of a panel on vectors by itself, since its arrays are all
 * indexed alike; it never does that with a sum, so a single row is added up in four parts.
 */
final class PlainFloats implements FloatKernel {

    private static final int WIDTH = 128;
    private static final int PARTS = 4;

    @Override
    public void products(float[] query, float[] rows, int start, int count, float[] products) {
        for (int row = 0; row < count; row++) {
            products[row] = product(query, rows, start + row * query.length);
        }
    }

    @Override
    public float product(float[] query, float[] rows, int start) {
        int whole = query.length - query.length % PARTS;
        float first = 0;
        float second = 0;
        float third = 0;
        float fourth = 0;
        for (int i = 0; i < whole; i += PARTS) {
            first += query[i] * rows[start + i];
            second += query[i + 1] * rows[start + i + 1];
            third += query[i + 2] * rows[start + i + 2];
            fourth += query[i + 3] * rows[start + i + 3];
        }
        for (int i = whole; i < query.length; i++) {
            first += query[i] * rows[start + i];
        }
        return first + second + (third + fourth);
    }

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public Panel panel(float[][] queries) {
        int dimension = queries[0].length;
        float[][] values = new float[dimension][WIDTH];
        for (int query = 0; query < queries.length; query++) {
            for (int i = 0; i < dimension; i++) {
                values[i][query] = queries[query][i];
            }
        }
        return new PlainPanel(values, dimension);
    }

    @Override
    public void highest(float[] products, float[] highest, int[] places) {
        for (int row = 0; row < STEP; row++) {
            int best = row * WIDTH;
            for (int place = best + 1; place < (row + 1) * WIDTH; place++) {
                best = products[place] > products[best] ? place : best;
            }
            highest[row] = products[best];
            places[row] = best - row * WIDTH;
        }
    }

    private static final class PlainPanel implements Panel {

        private final float[][] values; // (dimension, width)
        private final int dimension;

        PlainPanel(float[][] values, int dimension) {
            this.values = values;
            this.dimension = dimension;
        }

        @Override
        public boolean reaches(float[] rows, int start, int stride, float[] least, float[] products) {
            boolean reached = false;
            float[] sums = new float[WIDTH];
            for (int row = 0; row < STEP; row++) {
                Arrays.fill(sums, 0);
                add(rows, start + row * stride, sums);
                for (int query = 0; query < WIDTH; query++) {
                    reached |= sums[query] >= least[query];
                }
                System.arraycopy(sums, 0, products, row * WIDTH, WIDTH);
            }
            return reached;
        }

        private void add(float[] rows, int start, float[] sums) {
            int whole = dimension - dimension % PARTS;
            for (int i = 0; i < whole; i += PARTS) {
                add(
                        sums,
                        values[i],
                        rows[start + i],
                        values[i + 1],
                        rows[start + i + 1],
                        values[i + 2],
                        rows[start + i + 2],
                        values[i + 3],
                        rows[start + i + 3]);
            }
            for (int i = whole; i < dimension; i++) {
                add(sums, values[i], rows[start + i]);
            }
        }

        private static void add(
                float[] sums,
                float[] first,
                float firstWeight,
                float[] second,
                float secondWeight,
                float[] third,
                float thirdWeight,
                float[] fourth,
                float fourthWeight) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += first[i] * firstWeight
                        + second[i] * secondWeight
                        + third[i] * thirdWeight
                        + fourth[i] * fourthWeight;
            }
        }

        private static void add(float[] sums, float[] values, float weight) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += values[i] * weight;
            }
        }
    }

    @Override
    public String name() {
        return "plain Java";
    }
}
