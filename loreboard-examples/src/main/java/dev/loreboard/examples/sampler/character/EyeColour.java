package dev.loreboard.examples.sampler.character;

/** The colour of irises. */
public enum EyeColour {
    BROWN,
    AMBER,
    GREEN,
    BLUE,
    GREY,
    VIOLET
}
