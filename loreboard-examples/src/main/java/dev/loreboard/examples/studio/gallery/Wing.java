package dev.loreboard.examples.studio.gallery;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A part of the gallery through which one can walk. */
enum Wing {
    HANGING("reason = ''"),
    FAVOURITES("favourite and reason = ''"),
    LEFT_OUT("reason <> ''");

    private final String condition;

    Wing(String condition) {
        this.condition = condition;
    }

    /** Which pictures hang there, in SQL. */
    String condition() {
        return condition;
    }

    static Optional<Wing> of(String word) {
        return Arrays.stream(values())
                .filter(wing ->
                        wing.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word))
                .findFirst();
    }
}
