package dev.loreboard.benchmarks.hnsw;

import com.github.jelmerk.hnswlib.core.hnsw.HnswIndex;
import dev.loreboard.benchmarks.input.VectorInput;
import dev.loreboard.benchmarks.peers.GraphSettings;
import dev.loreboard.benchmarks.peers.HnswlibGraph;
import dev.loreboard.benchmarks.peers.JVectorGraph;
import dev.loreboard.benchmarks.peers.LuceneGraph;
import dev.loreboard.benchmarks.race.Entrant.Blas;
import dev.loreboard.benchmarks.race.Entrant.InCpp;
import dev.loreboard.benchmarks.race.Entrant.InJava;
import dev.loreboard.benchmarks.race.Entrant.InPython;
import dev.loreboard.benchmarks.race.Input;
import dev.loreboard.benchmarks.race.Label;
import dev.loreboard.benchmarks.race.Race;
import dev.loreboard.benchmarks.race.Score;
import dev.loreboard.benchmarks.store.LuceneSide;
import io.github.jbellis.jvector.graph.GraphIndexBuilder;
import java.util.List;
import org.apache.lucene.index.IndexWriter;

/**
 * Approximate search in graphs that are built alike, each with the least effort at which it finds at least 95 % of what is
 * nearest. Building takes all cores, a query one.
 */
public final class GraphSearch {

    private static final String SCRIPT = "hnsw.py";
    private static final String SOURCE = "hnsw.cpp";

    private GraphSearch() {}

    public static Race race(VectorInput input) {
        InJava lucene = new InJava(Label.peer("Lucene"), ground -> {
                    LuceneGraph graph = new LuceneGraph(
                            input.base(ground.input()),
                            input.limit(),
                            ground.scratch().resolve("index"));
                    return GraphSettings.side(input, ground.input(), graph::at);
                })
                .by(IndexWriter.class);
        InJava jvector = new InJava(Label.peer("JVector"), ground -> {
                    JVectorGraph graph = new JVectorGraph(input.base(ground.input()), input.limit());
                    return GraphSettings.side(input, ground.input(), graph::at);
                })
                .by(GraphIndexBuilder.class);
        InJava hnswlib = new InJava(Label.peer("hnswlib-core"), ground -> {
                    HnswlibGraph graph = new HnswlibGraph(input.base(ground.input()), input.limit());
                    return GraphSettings.side(input, ground.input(), graph::at);
                })
                .by(HnswIndex.class);
        return new Race(
                "approximate search",
                "one query at recall@" + input.limit() + " of 0.95 of " + input,
                "queries",
                1,
                new Input(input.name(), input::write),
                new Score("recall@" + input.limit(), input::recall),
                List.of(
                        new InJava(Label.ours("LuceneStore"), ground -> LuceneSide.filling(input, ground))
                                .by(IndexWriter.class),
                        lucene,
                        lucene.withoutVectorModule(),
                        jvector,
                        hnswlib,
                        new InCpp(Label.peer("hnswlib").in("tuned"), SOURCE, List.of()),
                        python("hnswlib"),
                        python("FAISS HNSW")));
    }

    private static InPython python(String name) {
        return new InPython(Label.peer(name).in("as packaged"), SCRIPT, List.of(name), Blas.AS_PACKAGED);
    }
}
