package dev.loreboard.examples.sampler.character;

/** What one remembers a face by. */
public enum Mark {
    NONE,
    SCAR,
    FRECKLES,
    MOLE,
    EYE_PATCH,
    TATTOO,
    WAR_PAINT,
    EARRING
}
