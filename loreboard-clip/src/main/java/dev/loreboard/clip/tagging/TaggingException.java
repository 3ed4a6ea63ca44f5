package dev.loreboard.clip.tagging;

import dev.loreboard.api.failure.PluginException;
import org.jspecify.annotations.Nullable;

/** A taxonomy, a calibration or the examples for one cannot be used; the message names the file and the place in it. */
public final class TaggingException extends PluginException {

    private static final long serialVersionUID = 1;

    public TaggingException(String message) {
        super(message, null);
    }

    public TaggingException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
