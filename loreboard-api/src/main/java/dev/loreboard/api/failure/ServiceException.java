package dev.loreboard.api.failure;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A remote service could not be reached, refused, or answered what it must not. */
public final class ServiceException extends LoreboardException {

    private static final long serialVersionUID = 1L;

    private final boolean worthRetrying;
    private final @Nullable Duration retryAfter;

    private ServiceException(
            String message, @Nullable Throwable cause, boolean worthRetrying, @Nullable Duration retryAfter) {
        super(message, cause);
        this.worthRetrying = worthRetrying;
        this.retryAfter = retryAfter;
    }

    /** A refusal that the same call would meet again: a wrong key, a bad request. */
    public static ServiceException permanent(String message, @Nullable Throwable cause) {
        return new ServiceException(message, cause, false, null);
    }

    /** A failure that may pass: a dropped connection, an overloaded server. */
    public static ServiceException passing(String message, @Nullable Throwable cause) {
        return new ServiceException(message, cause, true, null);
    }

    /** A refusal of a server that said when to come back. */
    public static ServiceException passing(String message, Duration retryAfter) {
        return new ServiceException(message, null, true, retryAfter);
    }

    public boolean worthRetrying() {
        return worthRetrying;
    }

    /** How long the service asked to be left alone, when it said so. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
