package dev.loreboard.benchmarks.peers;

import dev.loreboard.benchmarks.input.Best;
import dev.loreboard.benchmarks.input.Matrix;

/** The loop that anybody would write: every dot product, and the best few kept. */
public record PlainScan(Matrix base, int limit) implements Searcher {

    @Override
    public int[] nearest(float[] query) {
        Best best = new Best(limit);
        for (int row = 0; row < base.size(); row++) {
            best.offer(row, dot(query, base.row(row)));
        }
        return best.rows();
    }

    private static float dot(float[] one, float[] other) {
        float sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
