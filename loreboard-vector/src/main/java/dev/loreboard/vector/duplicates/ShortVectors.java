package dev.loreboard.vector.duplicates;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.vector.math.FloatKernel;
import dev.loreboard.vector.math.Kernels;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;

/*
 * A vector x is split into its part along some directions, Px, and the rest. Then x * y = Px * Py + rest * rest, and the
 * product of the rests is no greater than that of their lengths (Cauchy and Schwarz). So the coordinates along the
 * directions with the length of the rest behind them make a vector whose products are never smaller. The more of the vectors
 * lies along the directions, the less greater they are; so directions are taken from the vectors themselves.
 */

/**
 * Vectors of few numbers that stand for long ones: the product of two is never smaller, but for rounding, than that of those
 * that they stand for. Not changed once made.
 */
final class ShortVectors {

    /** What rounding may take from a product. */
    static final float SLACK = 1e-3f;

    private static final int DIRECTIONS = 64;
    /** Vectors that are not much longer than the short ones stand for themselves. */
    private static final int SHORT = 2 * DIRECTIONS;
    private static final double LEAST_REST = 0.05;

    private final List<Embedding> embeddings;
    private final float[][] directions; // (directions, dimension), at right angles to each other
    private final int length;

    private ShortVectors(List<Embedding> embeddings, float[][] directions, int length) {
        this.embeddings = embeddings;
        this.directions = directions;
        this.length = length;
    }

    static ShortVectors of(List<Embedding> embeddings) {
        int dimension = embeddings.getFirst().dimension();
        if (dimension <= SHORT) {
            return new ShortVectors(embeddings, new float[0][], dimension);
        }
        float[][] directions = directions(embeddings);
        return new ShortVectors(embeddings, directions, directions.length + 1);
    }

    /** How many numbers a short vector has. */
    int length() {
        return length;
    }

    float[] get(int place) {
        float[] whole = values(embeddings.get(place));
        if (whole.length == length) {
            return whole;
        }
        float[] made = new float[length];
        double rest = 1;
        for (int direction = 0; direction < directions.length; direction++) {
            made[direction] = Kernels.FLOATS.product(directions[direction], whole, 0);
            rest -= (double) made[direction] * made[direction];
        }
        made[directions.length] = (float) Math.sqrt(Math.max(0, rest));
        return made;
    }

    private static float[][] directions(List<Embedding> embeddings) {
        List<double[]> found = new ArrayList<>();
        for (int number = 0; number < DIRECTIONS; number++) {
            int place = (int) ((long) number * embeddings.size() / DIRECTIONS);
            double[] rest = rest(values(embeddings.get(place)), found);
            double length = Math.sqrt(product(rest, rest));
            if (length >= LEAST_REST) {
                for (int i = 0; i < rest.length; i++) {
                    rest[i] /= length;
                }
                found.add(rest);
            }
        }
        return found.stream().map(ShortVectors::floats).toArray(float[][]::new);
    }

    /** What of a vector lies along none of the directions. */
    private static double[] rest(float[] vector, List<double[]> directions) {
        double[] rest = new double[vector.length];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = vector[i];
        }
        for (double[] direction : directions) {
            double along = product(rest, direction);
            for (int i = 0; i < rest.length; i++) {
                rest[i] -= along * direction[i];
            }
        }
        return rest;
    }

    private static double product(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    private static float[] values(Embedding embedding) {
        FloatBuffer values = FloatBuffer.allocate(embedding.dimension());
        embedding.copyTo(values);
        return values.array();
    }
}
