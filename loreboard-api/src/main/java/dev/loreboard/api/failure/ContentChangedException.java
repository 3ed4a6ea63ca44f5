package dev.loreboard.api.failure;

import org.jspecify.annotations.Nullable;

/** A file that was hashed earlier holds other bytes now. */
public final class ContentChangedException extends LoreboardException {

    private static final long serialVersionUID = 1L;

    public ContentChangedException(String message) {
        this(message, null);
    }

    public ContentChangedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
