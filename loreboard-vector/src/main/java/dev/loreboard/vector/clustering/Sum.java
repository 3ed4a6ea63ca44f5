package dev.loreboard.vector.clustering;

import java.util.Optional;

/** A sum of weighted vectors, kept in double precision. For one thread. */
final class Sum {

    /** A sum that is so short for what went into it has no direction. */
    private static final double NO_DIRECTION = 1e-6;

    private final double[] values;
    private double weight;

    Sum(int dimension) {
        this.values = new double[dimension];
    }

    void add(float[] vectors, int start, double times) {
        for (int i = 0; i < values.length; i++) {
            values[i] += times * vectors[start + i];
        }
        weight += times;
    }

    void add(Sum other) {
        for (int i = 0; i < values.length; i++) {
            values[i] += other.values[i];
        }
        weight += other.weight;
    }

    double length() {
        double squares = 0;
        for (double value : values) {
            squares += value * value;
        }
        return Math.sqrt(squares);
    }

    /** The sum with length one; nothing when the vectors cancel each other out. */
    Optional<float[]> direction() {
        double length = length();
        return length <= NO_DIRECTION * weight ? Optional.empty() : Optional.of(dividedBy(length));
    }

    float[] dividedBy(double divisor) {
        float[] result = new float[values.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (float) (values[i] / divisor);
        }
        return result;
    }
}
