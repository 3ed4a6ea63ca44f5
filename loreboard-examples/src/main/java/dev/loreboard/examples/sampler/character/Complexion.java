package dev.loreboard.examples.sampler.character;

/** The kind of skin: that of people, or one of the stranger folk. */
public enum Complexion {
    NATURAL,
    GREEN,
    BLUE,
    ASHEN
}
