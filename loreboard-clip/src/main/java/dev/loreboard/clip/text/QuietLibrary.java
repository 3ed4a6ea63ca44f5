package dev.loreboard.clip.text;

import ai.djl.huggingface.tokenizers.jni.LibUtils;
import dev.loreboard.clip.runtime.ModelException;

/**
 * Loads the library behind {@link Tokenizer}, and keeps it off the network. At its first use it would report to its makers, and
 * where it sees a graphics card it would fetch another build of itself; both can be declined by system properties alone.
 * Whoever has set them has decided already.
 */
final class QuietLibrary {

    private static final String NO_REPORTS = "OPT_OUT_TRACKING";
    private static final String BUILD = "RUST_FLAVOR";

    private QuietLibrary() {}

    /** @throws ModelException when it cannot be loaded, saying where it is unpacked */
    static void load() {
        setIfAbsent(NO_REPORTS, "true");
        setIfAbsent(BUILD, "cpu");
        try {
            LibUtils.checkStatus();
        } catch (RuntimeException | LinkageError failure) {
            throw new ModelException(
                    "The library that cuts texts into tokens could not be loaded (" + failure
                            + "). It is unpacked into "
                            + ".djl.ai in the user's home, or into the folder that DJL_CACHE_DIR names: empty the "
                            + "folder, see that it can be written to, or name another one.",
                    failure);
        }
    }

    private static void setIfAbsent(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
