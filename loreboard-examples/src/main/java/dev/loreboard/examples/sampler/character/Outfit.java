package dev.loreboard.examples.sampler.character;

/** What a person wears. */
public enum Outfit {
    ARMOUR,
    ROBE,
    TUNIC,
    CLOAK,
    DRESS,
    FURS
}
