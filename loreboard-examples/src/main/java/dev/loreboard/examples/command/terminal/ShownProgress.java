package dev.loreboard.examples.command.terminal;

import dev.loreboard.api.Progress;

/** How far work is, on the error stream, until it is closed. */
public interface ShownProgress extends Progress, AutoCloseable {

    /** Clears away what is not to stay. */
    @Override
    void close();

    /** Work ends early by an interrupt alone. */
    @Override
    default boolean cancelled() {
        return false;
    }
}
