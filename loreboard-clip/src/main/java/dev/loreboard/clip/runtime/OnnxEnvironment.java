package dev.loreboard.clip.runtime;

import ai.djl.engine.Engine;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The environment that all sessions of ONNX Runtime in a Java machine share. Of everything here it is made in this place alone,
 * because it can be made once, and DJL's engine of that runtime fails unless it makes it itself: where that engine is present, it
 * does so, whether or not it is used afterwards.
 */
public final class OnnxEnvironment {

    private static final Logger LOG = LoggerFactory.getLogger(OnnxEnvironment.class);

    /** What DJL calls its engine of ONNX Runtime. */
    private static final String DJL_NAME = "OnnxRuntime";

    private OnnxEnvironment() {}

    /** Sees to it that there is one, before DJL is asked for its engine. */
    public static void make() {
        try {
            get();
        } catch (OrtException failure) {
            throw new ModelException(
                    "ONNX Runtime cannot be told to report nothing (" + failure.getMessage()
                            + "). Use the release that loreboard-clip names.",
                    failure);
        }
    }

    static OrtEnvironment get() throws OrtException {
        makeByDjl();
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        environment.setTelemetry(false);
        return environment;
    }

    /** Whoever cannot have DJL's engine may still have sessions of ONNX Runtime without it. */
    private static void makeByDjl() {
        try {
            if (DjlEngines.present().contains(DJL_NAME)) {
                Engine.getEngine(DJL_NAME);
            }
        } catch (RuntimeException | LinkageError failure) {
            LOG.debug("DJL's engine {} cannot be had; ONNX Runtime is used without it.", DJL_NAME, failure);
        }
    }
}
