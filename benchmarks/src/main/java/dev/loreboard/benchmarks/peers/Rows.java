package dev.loreboard.benchmarks.peers;

import java.util.List;

/** Rows of doubles, put one after another as floats. */
final class Rows {

    private Rows() {}

    static float[] flat(List<double[]> rows) {
        int dimension = rows.getFirst().length;
        float[] values = new float[rows.size() * dimension];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) rows.get(i / dimension)[i % dimension];
        }
        return values;
    }
}
