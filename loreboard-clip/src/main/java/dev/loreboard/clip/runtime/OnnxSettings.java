package dev.loreboard.clip.runtime;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession.SessionOptions;
import dev.loreboard.clip.runtime.OnnxOptions.Device;
import dev.loreboard.clip.runtime.OnnxOptions.LayerNorm;

/**
 * {@link OnnxOptions} as ONNX Runtime takes them. They are needed until a session is open, and keep memory that is not Java's until
 * they are closed. For one thread.
 */
public final class OnnxSettings implements AutoCloseable {

    private static final String UNFUSED = "LayerNormFusionL1;LayerNormFusionL2";

    private final SessionOptions settings;

    private OnnxSettings(SessionOptions settings) {
        this.settings = settings;
    }

    /**
     * For whoever opens sessions of ONNX Runtime by other means than {@link OnnxSession}.
     *
     * @throws ModelException when there is no such device
     */
    public static OnnxSettings of(OnnxOptions options) {
        try {
            return make(options);
        } catch (OrtException failure) {
            throw new ModelException(
                    "ONNX Runtime cannot be set to " + options + " (" + failure.getMessage()
                            + "). Choose the device CPU.",
                    failure);
        }
    }

    static OnnxSettings make(OnnxOptions options) throws OrtException {
        SessionOptions settings = new SessionOptions();
        try {
            settings.setIntraOpNumThreads(options.threads());
            settings.setOptimizationLevel(SessionOptions.OptLevel.ALL_OPT);
            if (options.layerNorm() == LayerNorm.STEPWISE) {
                settings.addConfigEntry("optimization.disable_specified_optimizers", UNFUSED);
            }
            if (options.device() == Device.CUDA) {
                settings.addCUDA();
            }
            return new OnnxSettings(settings);
        } catch (OrtException | RuntimeException failure) {
            settings.close();
            throw failure;
        }
    }

    /** What ONNX Runtime calls its session options, of a type that only those who know it need. */
    public Object value() {
        return settings;
    }

    SessionOptions options() {
        return settings;
    }

    @Override
    public void close() {
        settings.close();
    }
}
