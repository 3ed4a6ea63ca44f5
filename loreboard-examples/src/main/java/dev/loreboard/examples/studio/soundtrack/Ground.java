package dev.loreboard.examples.studio.soundtrack;

import java.util.Locale;

/** What can speak for a piece. */
enum Ground {
    NEARNESS,
    MOOD,
    THEME,
    PACE,
    MAP;

    /** As it is written in files. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
