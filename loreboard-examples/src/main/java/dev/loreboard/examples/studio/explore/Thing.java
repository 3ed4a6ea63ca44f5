package dev.loreboard.examples.studio.explore;

import java.util.Locale;

/** Something that one can like, save, hide and collect. */
record Thing(Kind kind, String id) {

    enum Kind {
        PICTURE,
        MODEL;

        /** What it is called in the database and to people. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What several are called, in paths. */
        String plural() {
            return word() + "s";
        }
    }

    static Thing picture(String id) {
        return new Thing(Kind.PICTURE, id);
    }

    static Thing model(String id) {
        return new Thing(Kind.MODEL, id);
    }
}
