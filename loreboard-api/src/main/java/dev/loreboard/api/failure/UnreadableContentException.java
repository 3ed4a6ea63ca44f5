package dev.loreboard.api.failure;

import org.jspecify.annotations.Nullable;

/** Content that cannot be read or decoded: missing, truncated, corrupt or of an unknown format. */
public final class UnreadableContentException extends LoreboardException {

    private static final long serialVersionUID = 1L;

    public UnreadableContentException(String message) {
        this(message, null);
    }

    public UnreadableContentException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
