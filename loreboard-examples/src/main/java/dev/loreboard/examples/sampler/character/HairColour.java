package dev.loreboard.examples.sampler.character;

/** The colour of hair and brows. */
public enum HairColour {
    BLACK,
    BROWN,
    CHESTNUT,
    AUBURN,
    GINGER,
    BLOND,
    GREY,
    WHITE,
    TEAL,
    VIOLET
}
