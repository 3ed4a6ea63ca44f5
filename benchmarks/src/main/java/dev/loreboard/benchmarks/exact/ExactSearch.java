package dev.loreboard.benchmarks.exact;

import ai.onnxruntime.OrtEnvironment;
import dev.loreboard.benchmarks.input.Matrix;
import dev.loreboard.benchmarks.input.VectorInput;
import dev.loreboard.benchmarks.peers.LuceneScan;
import dev.loreboard.benchmarks.peers.OneQuery;
import dev.loreboard.benchmarks.peers.OnnxProduct;
import dev.loreboard.benchmarks.peers.PlainScan;
import dev.loreboard.benchmarks.race.Answer;
import dev.loreboard.benchmarks.race.Entrant;
import dev.loreboard.benchmarks.race.Entrant.Blas;
import dev.loreboard.benchmarks.race.Entrant.InCpp;
import dev.loreboard.benchmarks.race.Entrant.InJava;
import dev.loreboard.benchmarks.race.Entrant.InPython;
import dev.loreboard.benchmarks.race.Input;
import dev.loreboard.benchmarks.race.Label;
import dev.loreboard.benchmarks.race.Race;
import dev.loreboard.benchmarks.race.Score;
import dev.loreboard.benchmarks.race.WholeAnswer;
import dev.loreboard.vector.exact.Scan;
import java.util.List;
import org.apache.lucene.util.VectorUtil;

/**
 * Search that compares with every vector: one query, many at once, and scans of shortened vectors. Every side runs on one
 * core.
 */
public final class ExactSearch {

    private static final String SCRIPT = "exact.py";
    private static final String LIMITS = "exact.cpp";
    private static final String NUMPY = "numpy";
    private static final String FAISS = "FAISS flat";

    private final VectorInput single;
    private final VectorInput batch;

    /**
     * @param single for one query a run
     * @param batch for all queries in a run
     */
    public ExactSearch(VectorInput single, VectorInput batch) {
        this.single = single;
        this.batch = batch;
    }

    public List<Race> races() {
        return List.of(oneQuery(), batch(), shortened());
    }

    private Race oneQuery() {
        InJava lucene = new InJava(
                        Label.peer("Lucene's dot product in a loop"),
                        ground -> new OneQuery(
                                single.queries(ground.input()),
                                new LuceneScan(single.base(ground.input()), single.limit())))
                .by(VectorUtil.class);
        return race(
                "exact search: one query",
                "one query of ",
                single,
                1,
                List.of(
                        one(Scan.FULL),
                        one(Scan.EIGHT_BITS),
                        one(Scan.FULL).withoutVectorModule(),
                        new InJava(
                                Label.peer("a loop in plain Java"),
                                ground -> new OneQuery(
                                        single.queries(ground.input()),
                                        new PlainScan(single.base(ground.input()), single.limit()))),
                        lucene,
                        lucene.withoutVectorModule(),
                        python(NUMPY, "numpy-one", Blas.TUNED),
                        python(NUMPY, "numpy-one", Blas.AS_PACKAGED),
                        python(FAISS, "flat-one", Blas.AS_PACKAGED),
                        new InCpp(Label.peer("the limit").in("reading the vectors"), LIMITS, List.of("read"))));
    }

    private Race batch() {
        return race(
                "exact search: batch",
                batch.queries() + " queries at once of ",
                batch,
                batch.queries(),
                List.of(
                        all(),
                        all().withoutVectorModule(),
                        new InJava(
                                        Label.peer("ONNX Runtime's product"),
                                        ground -> OnnxProduct.open(
                                                batch.base(ground.input()),
                                                batch.queries(ground.input()),
                                                batch.limit(),
                                                ground.scratch()))
                                .by(OrtEnvironment.class),
                        new InJava(Label.peer("Lucene's dot product in a loop"), ground -> {
                                    Matrix queries = batch.queries(ground.input());
                                    LuceneScan scan = new LuceneScan(batch.base(ground.input()), batch.limit());
                                    return new WholeAnswer(() -> Answer.of(scan.nearestToAll(queries)));
                                })
                                .by(VectorUtil.class),
                        python(NUMPY, "numpy-batch", Blas.TUNED),
                        python(NUMPY, "numpy-batch", Blas.AS_PACKAGED),
                        python(FAISS, "flat-batch", Blas.TUNED),
                        python(FAISS, "flat-batch", Blas.AS_PACKAGED),
                        new InCpp(Label.peer("the limit").in("multiplying as often"), LIMITS, List.of("multiply"))));
    }

    private Race shortened() {
        return race(
                "exact search: shortened vectors",
                "one query, scored by shortened vectors and the best of them again in full, of ",
                single,
                1,
                List.of(
                        one(Scan.FULL),
                        one(Scan.EIGHT_BITS),
                        one(Scan.ONE_BIT),
                        one(Scan.ONE_BIT).withoutVectorModule(),
                        python("FAISS scalar quantizer", "8-bit-one", Blas.AS_PACKAGED)));
    }

    private InJava one(Scan scan) {
        String name = switch (scan) {
            case FULL -> "ExactStore in full";
            case EIGHT_BITS -> "ExactStore in 8 bits";
            case ONE_BIT -> "ExactStore in 1 bit";
        };
        return new InJava(Label.ours(name), ground -> FilledStore.oneQuery(single, ground.input(), scan));
    }

    private InJava all() {
        return new InJava(
                Label.ours("ExactStore"), ground -> FilledStore.allQueries(batch, ground.input(), Scan.EIGHT_BITS));
    }

    private static Entrant python(String name, String mode, Blas blas) {
        String form = switch (blas) {
            case TUNED -> "tuned";
            case AS_PACKAGED -> "as packaged";
        };
        return new InPython(Label.peer(name).in(form), SCRIPT, List.of(mode), blas);
    }

    private static Race race(String path, String asked, VectorInput input, int count, List<Entrant> entrants) {
        return new Race(
                path,
                asked + input,
                "queries",
                count,
                new Input(input.name(), input::write),
                new Score("recall@" + input.limit(), input::recall),
                entrants);
    }
}
