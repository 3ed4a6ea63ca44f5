package dev.loreboard.examples.studio.gallery;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A part of the gallery through which one can walk. */
enum Wing {
    HANGING("hanging"),
    FAVOURITES("(select * from hanging where favourite)"),
    LEFT_OUT("left_out");

    private final String rows;

    Wing(String rows) {
        this.rows = rows;
    }

    /** The pictures that are there, in SQL. */
    String rows() {
        return rows;
    }

    static Optional<Wing> of(String word) {
        return Arrays.stream(values())
                .filter(wing ->
                        wing.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word))
                .findFirst();
    }
}
