package dev.loreboard.benchmarks.peers;

import dev.loreboard.benchmarks.input.Matrix;
import io.github.jbellis.jvector.graph.GraphIndexBuilder;
import io.github.jbellis.jvector.graph.GraphSearcher;
import io.github.jbellis.jvector.graph.ImmutableGraphIndex;
import io.github.jbellis.jvector.graph.ListRandomAccessVectorValues;
import io.github.jbellis.jvector.graph.RandomAccessVectorValues;
import io.github.jbellis.jvector.graph.SearchResult.NodeScore;
import io.github.jbellis.jvector.graph.similarity.BuildScoreProvider;
import io.github.jbellis.jvector.graph.similarity.DefaultSearchScoreProvider;
import io.github.jbellis.jvector.util.Bits;
import io.github.jbellis.jvector.vector.VectorSimilarityFunction;
import io.github.jbellis.jvector.vector.VectorizationProvider;
import io.github.jbellis.jvector.vector.types.VectorFloat;
import io.github.jbellis.jvector.vector.types.VectorTypeSupport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** JVector's graph in memory, with a hierarchy, as wide as the others. It builds on all cores. */
public final class JVectorGraph {

    private static final VectorSimilarityFunction SIMILARITY = VectorSimilarityFunction.DOT_PRODUCT;

    /** JVector's own advice: how far a node's list may overflow while building, and how far it looks around. */
    private static final float OVERFLOW = 1.2f;

    private static final float ALPHA = 1.2f;

    private final VectorTypeSupport types = VectorizationProvider.getInstance().getVectorTypeSupport();
    private final RandomAccessVectorValues vectors;
    private final ImmutableGraphIndex graph;
    private final GraphSearcher searcher;
    private final int limit;

    public JVectorGraph(Matrix base, int limit) throws IOException {
        this.limit = limit;
        List<VectorFloat<?>> rows = new ArrayList<>();
        for (float[] row : base.rows()) {
            rows.add(types.createFloatVector(row));
        }
        this.vectors = new ListRandomAccessVectorValues(rows, base.dimension());
        GraphSettings settings = GraphSettings.COMMON;
        BuildScoreProvider scores = BuildScoreProvider.randomAccessScoreProvider(vectors, SIMILARITY);
        List<Integer> linksByLayer = List.of(2 * settings.links(), settings.links());
        try (GraphIndexBuilder builder = GraphIndexBuilder.builder(scores, base.dimension(), linksByLayer)
                .withBeamWidth(settings.buildEffort())
                .withNeighborOverflow(OVERFLOW)
                .withAlpha(ALPHA)
                .build()) {
            this.graph = builder.build(vectors);
        }
        this.searcher = new GraphSearcher(graph);
    }

    public Searcher at(int effort) {
        int kept = Math.max(effort, limit);
        return query -> {
            var scores = DefaultSearchScoreProvider.exact(types.createFloatVector(query), SIMILARITY, vectors);
            NodeScore[] nodes =
                    searcher.search(scores, limit, kept, 0f, 0f, Bits.ALL).getNodes();
            return Arrays.stream(nodes).mapToInt(node -> node.node).toArray();
        };
    }
}
