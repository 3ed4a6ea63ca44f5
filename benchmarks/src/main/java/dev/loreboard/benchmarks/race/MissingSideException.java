package dev.loreboard.benchmarks.race;

/** A side cannot take part here; the message is the reason. */
public final class MissingSideException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public MissingSideException(String reason) {
        super(reason);
    }

    public MissingSideException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
