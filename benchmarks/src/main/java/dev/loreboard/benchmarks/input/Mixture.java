package dev.loreboard.benchmarks.input;

import java.util.SplittableRandom;

/**
 * Vectors that lie as embeddings do: in clumps, about a mean that all of them share, wide in a few directions and narrow in
 * the others, and of length one. The same seed gives the same vectors everywhere.
 */
public final class Mixture {

    private static final int CLUMPS = 200;
    private static final double NARROWING = 0.5;
    private static final double SPREAD_IN_A_CLUMP = 0.7;

    private final int dimension;
    private final double[] width;
    private final double[] mean;
    private final double[][] centres;

    public Mixture(int dimension, SplittableRandom random) {
        this.dimension = dimension;
        this.width = new double[dimension];
        for (int i = 0; i < dimension; i++) {
            width[i] = Math.pow(1 + i, -NARROWING);
        }
        this.mean = point(random);
        this.centres = new double[CLUMPS][];
        for (int i = 0; i < CLUMPS; i++) {
            centres[i] = point(random);
        }
    }

    public Matrix draw(int count, SplittableRandom random) {
        float[][] rows = new float[count][];
        for (int i = 0; i < count; i++) {
            rows[i] = vector(random);
        }
        return new Matrix(rows);
    }

    private float[] vector(SplittableRandom random) {
        double[] centre = centres[random.nextInt(CLUMPS)];
        double[] point = point(random);
        double squares = 0;
        for (int i = 0; i < dimension; i++) {
            point[i] = mean[i] + centre[i] + SPREAD_IN_A_CLUMP * point[i];
            squares += point[i] * point[i];
        }
        float[] vector = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            vector[i] = (float) (point[i] / Math.sqrt(squares));
        }
        return vector;
    }

    private double[] point(SplittableRandom random) {
        double[] point = new double[dimension];
        for (int i = 0; i < dimension; i++) {
            point[i] = width[i] * random.nextGaussian();
        }
        return point;
    }
}
