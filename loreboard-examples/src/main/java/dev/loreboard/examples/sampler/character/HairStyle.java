package dev.loreboard.examples.sampler.character;

/** How hair is worn. */
public enum HairStyle {
    BALD,
    CROPPED,
    PARTED,
    SHAGGY,
    BOB,
    LONG,
    BUN,
    PONYTAIL,
    BRAIDS,
    CURLY,
    MOHAWK
}
