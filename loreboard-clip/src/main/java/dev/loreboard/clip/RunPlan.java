package dev.loreboard.clip;

import dev.loreboard.clip.model.Precision;
import dev.loreboard.clip.onnx.Operators;
import dev.loreboard.clip.runtime.OnnxOptions;
import dev.loreboard.clip.runtime.SessionOpener;
import java.nio.file.Path;

/**
 * How the processors are shared out among the runs of a graph.
 *
 * @param most how many items share a run
 * @param runners how many runs there are at once
 * @param engine with how many threads each
 */
record RunPlan(int most, int runners, OnnxOptions engine) {

    /** More threads than this have too little to do in one run, so that a second one fills the gaps. */
    private static final int BUSY = 8;

    static RunPlan of(Path graph, ClipOptions options) {
        OnnxOptions engine = options.engine();
        return options.reproducible() && options.batch() > 1 && roundsTogether(graph)
                ? new RunPlan(1, engine.threads(), engine.withThreads(1))
                : new RunPlan(options.batch(), engine.threads() > BUSY ? 2 : 1, engine);
    }

    /** The steps of a graph can be read in ONNX alone; of others the name says that they are in 8 bits. */
    private static boolean roundsTogether(Path graph) {
        return graph.toString().endsWith(SessionOpener.ONNX)
                ? Operators.roundTogether(graph)
                : Precision.of(graph) == Precision.INT8;
    }
}
