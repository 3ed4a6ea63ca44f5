package dev.loreboard.api.failure;

/** Vectors of two spaces met where only one can be; comparing them would give a number without a meaning. */
public final class SpaceMismatchException extends LoreboardException {

    private static final long serialVersionUID = 1L;

    public SpaceMismatchException(String message) {
        super(message, null);
    }
}
