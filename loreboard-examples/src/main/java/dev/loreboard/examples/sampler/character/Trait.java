package dev.loreboard.examples.sampler.character;

/** What can be more or less about a person, from 0 to 1. */
public enum Trait {
    HEAD_WIDTH,
    JAW,
    CHIN,
    CHEEKS,
    EYE_LINE,
    EYE_SPACING,
    EYE_SIZE,
    EYE_OPENING,
    EYE_SLANT,
    LASHES,
    BROW_THICKNESS,
    BROW_ANGLE,
    BROW_HEIGHT,
    NOSE_LENGTH,
    NOSE_WIDTH,
    MOUTH_WIDTH,
    LIPS,
    EAR_SIZE,
    NECK,
    SHOULDERS,
    SKIN_DEPTH,
    SKIN_WARMTH,
    HAIR_TONE,
    HAIR_VOLUME,
    AGE
}
