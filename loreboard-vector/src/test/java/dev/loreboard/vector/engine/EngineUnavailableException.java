package dev.loreboard.vector.engine;

/** An engine that tests would like to use cannot be had on this machine; the message says why. */
final class EngineUnavailableException extends Exception {

    private static final long serialVersionUID = 1L;

    EngineUnavailableException(String message) {
        super(message);
    }

    EngineUnavailableException(String message, Throwable cause) {
        super(message + " (" + cause + ")", cause);
    }
}
