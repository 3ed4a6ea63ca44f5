package dev.loreboard.api.failure;

import org.jspecify.annotations.Nullable;

/** A plugin is unknown, ambiguous, failed to load, or lacks something it needs. */
public final class ProviderException extends LoreboardException {

    private static final long serialVersionUID = 1L;

    public ProviderException(String message) {
        this(message, null);
    }

    public ProviderException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
