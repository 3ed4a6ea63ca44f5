package dev.loreboard.examples.sampler.character;

/** A part of a person; a pen that draws lines draws one where two of them meet. */
enum Layer {
    SKIN,
    HAIR_BEHIND,
    CLOTH,
    TRIM,
    EAR,
    HAIR,
    BEARD,
    ADORNMENT
}
