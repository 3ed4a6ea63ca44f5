package dev.loreboard.api;

import dev.loreboard.api.spi.Settings;

/** Who or what is to be a part of a board. */
sealed interface Choice<T> {

    /** An object of the caller's, who closes it. */
    record Lent<T>(T part) implements Choice<T> {}

    /**
     * A plugin, whose work is opened and closed by the board.
     *
     * @param why for the log, ending in a full stop
     */
    record Named<T>(String name, Settings settings, String why) implements Choice<T> {}

    /** What was chosen and why, as a sentence or more for the log. */
    default String sentence() {
        return switch (this) {
            case Lent<T> lent -> "handed over by the program.";
            case Named(String name, Settings settings, String why) -> "\"" + name + "\", " + why;
        };
    }
}
