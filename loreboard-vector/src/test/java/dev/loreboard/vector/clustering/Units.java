package dev.loreboard.vector.clustering;

import java.util.SplittableRandom;

/** Vectors of length one, drawn by chance. */
final class Units {

    private Units() {}

    static float[][] anywhere(SplittableRandom random, int count, int dimension) {
        float[][] rows = new float[count][dimension];
        for (float[] row : rows) {
            for (int i = 0; i < dimension; i++) {
                row[i] = (float) random.nextGaussian();
            }
            normalise(row);
        }
        return rows;
    }

    static void normalise(float[] row) {
        double squares = 0;
        for (float value : row) {
            squares += (double) value * value;
        }
        for (int i = 0; i < row.length; i++) {
            row[i] = (float) (row[i] / Math.sqrt(squares));
        }
    }

    static double product(float[] one, float[] other) {
        double product = 0;
        for (int i = 0; i < one.length; i++) {
            product += (double) one[i] * other[i];
        }
        return product;
    }
}
