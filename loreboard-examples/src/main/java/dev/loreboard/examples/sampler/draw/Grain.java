package dev.loreboard.examples.sampler.draw;

/** What a surface is made of, as far as its light shows it. */
public enum Grain {
    SMOOTH,
    STONE,
    ROCK,
    LEAF,
    FUR,
    SCALE,
    WOOD,
    CLOTH,
    GRASS
}
