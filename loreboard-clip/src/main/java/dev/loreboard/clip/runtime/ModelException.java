package dev.loreboard.clip.runtime;

import dev.loreboard.api.failure.PluginException;
import org.jspecify.annotations.Nullable;

/** A model cannot be used, or failed; the message names its file. */
public final class ModelException extends PluginException {

    private static final long serialVersionUID = 1;

    public ModelException(String message) {
        super(message, null);
    }

    public ModelException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
