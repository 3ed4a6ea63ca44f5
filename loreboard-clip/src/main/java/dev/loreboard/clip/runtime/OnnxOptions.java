package dev.loreboard.clip.runtime;

/**
 * How a model is run.
 *
 * @param threads that work on one call; calls may come from as many threads as one likes
 * @param layerNorm how layers are normalised
 */
public record OnnxOptions(int threads, LayerNorm layerNorm) {

    /** Both give the same within the last bits of a float. */
    public enum LayerNorm {
        /** As single steps, which ONNX Runtime is quicker with on a CPU wherever a graph has them as single steps. */
        STEPWISE,
        /** As one step, as ONNX Runtime does by itself. */
        FUSED
    }

    public OnnxOptions {
        if (threads < 1) {
            throw new IllegalArgumentException("A model runs on at least one thread, not " + threads + ".");
        }
    }

    /** As many threads as there are processors. */
    public static OnnxOptions defaults() {
        return new OnnxOptions(Runtime.getRuntime().availableProcessors(), LayerNorm.STEPWISE);
    }

    public OnnxOptions withThreads(int count) {
        return new OnnxOptions(count, layerNorm);
    }

    public OnnxOptions withLayerNorm(LayerNorm chosen) {
        return new OnnxOptions(threads, chosen);
    }
}
