package dev.loreboard.examples.command;

import dev.loreboard.api.Progress;

/** How far work is, on the error stream, until it is closed. */
interface ShownProgress extends Progress, AutoCloseable {

    /** Clears away what is not to stay. */
    @Override
    void close();

    /** Work ends early by an interrupt alone. */
    @Override
    default boolean cancelled() {
        return false;
    }
}
