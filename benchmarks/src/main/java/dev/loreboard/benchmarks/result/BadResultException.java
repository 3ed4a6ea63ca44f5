package dev.loreboard.benchmarks.result;

/** A file that should hold results does not. */
public final class BadResultException extends RuntimeException {

    private static final long serialVersionUID = 1;

    BadResultException(String message) {
        super(message);
    }

    BadResultException(String message, Throwable cause) {
        super(message, cause);
    }
}
