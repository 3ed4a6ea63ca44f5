package dev.loreboard.examples.sampler.verse;

import dev.loreboard.examples.sampler.scene.Kind;

/** What verses are about. */
enum Theme {
    SEA(Kind.SEA, "the sea", "where the long waves roll"),
    FOREST(Kind.FOREST, "the forest", "where the old trees lean"),
    MOUNTAINS(Kind.MOUNTAINS, "the mountains", "where the high peaks stand"),
    CASTLE(Kind.CASTLE, "the castle", "where the high gates close"),
    MOON(Kind.MOON, "the moon", "where the silver light falls"),
    SHIP(Kind.SHIP, "the ship", "where the white sails fill"),
    RUINS(Kind.RUINS, "the ruins", "where the columns lie"),
    DRAGON(Kind.DRAGON, "the dragon", "where its great wings fold");

    private final Kind kind;
    private final String name;
    private final String place;

    Theme(Kind kind, String name, String place) {
        this.kind = kind;
        this.name = name;
        this.place = place;
    }

    Kind kind() {
        return kind;
    }

    /** For example "the sea". */
    String called() {
        return name;
    }

    /** Where one is then, as the second half of a line. */
    String place() {
        return place;
    }
}
