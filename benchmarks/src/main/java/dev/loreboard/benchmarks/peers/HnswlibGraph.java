package dev.loreboard.benchmarks.peers;

import com.github.jelmerk.hnswlib.core.DistanceFunctions;
import com.github.jelmerk.hnswlib.core.Item;
import com.github.jelmerk.hnswlib.core.hnsw.HnswIndex;
import dev.loreboard.benchmarks.input.Matrix;
import java.util.ArrayList;
import java.util.List;

/** The HNSW of hnswlib-core, which is plain Java. It builds on all cores. */
public final class HnswlibGraph {

    private final HnswIndex<Integer, float[], Row, Float> index;
    private final int limit;

    public HnswlibGraph(Matrix base, int limit) {
        GraphSettings settings = GraphSettings.COMMON;
        this.limit = limit;
        this.index = HnswIndex.newBuilder(base.dimension(), DistanceFunctions.FLOAT_INNER_PRODUCT, base.size())
                .withM(settings.links())
                .withEfConstruction(settings.buildEffort())
                .build();
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < base.size(); row++) {
            rows.add(new Row(row, base.row(row)));
        }
        try {
            index.addAll(rows);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Building the graph was interrupted.", interrupted);
        }
    }

    /** The searcher at this effort; there is one at a time. */
    public Searcher at(int effort) {
        index.setEf(effort);
        return query -> index.findNearest(query, limit).stream()
                .mapToInt(result -> result.item().id())
                .toArray();
    }

    private static final class Row implements Item<Integer, float[]> {

        private static final long serialVersionUID = 1;

        private final int id;
        private final float[] vector;

        Row(int id, float[] vector) {
            this.id = id;
            this.vector = vector;
        }

        @Override
        public Integer id() {
            return id;
        }

        @Override
        public float[] vector() {
            return vector;
        }

        @Override
        public int dimensions() {
            return vector.length;
        }
    }
}
