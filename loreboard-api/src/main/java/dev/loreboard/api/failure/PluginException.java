package dev.loreboard.api.failure;

import org.jspecify.annotations.Nullable;

/** The open leaf: a plugin with a failure that callers should be able to name extends it. */
public non-sealed class PluginException extends LoreboardException {

    private static final long serialVersionUID = 1L;

    public PluginException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
