package dev.loreboard.examples.sampler.scene;

/** Where in a picture a kind of subject belongs. */
public enum Ground {
    /** In the air. */
    SKY,
    /** On its feet or foundations. */
    LAND,
    /** On the water, which it brings along. */
    WATER,
    /** A part of the land itself, behind what stands on it. */
    TERRAIN,
    /** On a table. */
    TABLE,
    /** On the floor of a room. */
    FLOOR,
    /** On the side of a street. */
    PAVEMENT,
    /** On a sheet of paper. */
    PAPER
}
