package dev.loreboard.api.failure;

import org.jspecify.annotations.Nullable;

/** A call that ended early because its thread was interrupted or its caller cancelled it; it had no effect. */
public final class CancelledException extends LoreboardException {

    private static final long serialVersionUID = 1L;

    public CancelledException(String message) {
        this(message, null);
    }

    public CancelledException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /**
     * Ends the call when its thread is interrupted. The interrupt flag stays set, so that the caller's own loops end
     * as well.
     */
    public static void throwIfInterrupted(String call) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancelledException(call + " was cancelled: its thread was interrupted.");
        }
    }
}
