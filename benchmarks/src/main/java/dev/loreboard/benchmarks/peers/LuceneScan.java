package dev.loreboard.benchmarks.peers;

import dev.loreboard.benchmarks.input.Best;
import dev.loreboard.benchmarks.input.Matrix;
import org.apache.lucene.util.VectorUtil;

/** The same loop with Lucene's dot product, which uses the vector module where it is there. */
public record LuceneScan(Matrix base, int limit) implements Searcher {

    @Override
    public int[] nearest(float[] query) {
        Best best = new Best(limit);
        for (int row = 0; row < base.size(); row++) {
            best.offer(row, VectorUtil.dotProduct(query, base.row(row)));
        }
        return best.rows();
    }

    /** One query after another, which is all that Lucene offers. */
    public int[] nearestToAll(Matrix queries) {
        return OneQuery.all(queries, this);
    }
}
