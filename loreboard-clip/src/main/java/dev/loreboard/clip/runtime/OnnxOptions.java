package dev.loreboard.clip.runtime;

/**
 * How a model is run.
 *
 * @param threads that work on one call; calls may come from as many threads as one likes
 * @param layerNorm how layers are normalised
 * @param device what computes
 */
public record OnnxOptions(int threads, LayerNorm layerNorm, Device device) {

    /** Both give the same within the last bits of a float. */
    public enum LayerNorm {
        /** As single steps, which ONNX Runtime is quicker with on a CPU wherever a graph has them as single steps. */
        STEPWISE,
        /** As one step, as ONNX Runtime does by itself. */
        FUSED
    }

    /** What a model runs on. */
    public enum Device {
        CPU,
        /**
         * A graphics card of NVIDIA's, by the {@code onnxruntime_gpu} jar in the place of {@code onnxruntime}. Without the jar,
         * its libraries or a card the model runs on the processors, and the log says why.
         */
        CUDA
    }

    public OnnxOptions {
        if (threads < 1) {
            throw new IllegalArgumentException("A model runs on at least one thread, not " + threads + ".");
        }
    }

    /** As many threads as there are processors. */
    public static OnnxOptions defaults() {
        return new OnnxOptions(Runtime.getRuntime().availableProcessors(), LayerNorm.STEPWISE, Device.CPU);
    }

    public OnnxOptions withThreads(int count) {
        return new OnnxOptions(count, layerNorm, device);
    }

    public OnnxOptions withLayerNorm(LayerNorm chosen) {
        return new OnnxOptions(threads, chosen, device);
    }

    public OnnxOptions withDevice(Device chosen) {
        return new OnnxOptions(threads, layerNorm, chosen);
    }
}
