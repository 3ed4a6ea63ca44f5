package dev.loreboard.api.spi;

/** Whether a plugin could be opened here and now. */
public sealed interface Availability {

    /** Nothing is missing. */
    record Ready() implements Availability {}

    /**
     * Something is missing.
     *
     * @param what a short phrase: "the setting url", "a PostgreSQL driver"
     * @param remedy what to do about it, as a sentence
     */
    record Missing(String what, String remedy) implements Availability {}

    static Availability ready() {
        return new Ready();
    }

    static Availability missing(String what, String remedy) {
        return new Missing(what, remedy);
    }
}
