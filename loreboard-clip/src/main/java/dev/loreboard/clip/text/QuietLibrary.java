package dev.loreboard.clip.text;

import ai.djl.huggingface.tokenizers.jni.LibUtils;
import dev.loreboard.clip.runtime.DjlProperties;
import dev.loreboard.clip.runtime.ModelException;

/** Loads the library behind {@link Tokenizer}, and keeps it off the network. */
final class QuietLibrary {

    private QuietLibrary() {}

    /** @throws ModelException when it cannot be loaded, saying where it is unpacked */
    static void load() {
        DjlProperties.declineReports();
        DjlProperties.keepToProcessors();
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
}
