package dev.loreboard.examples.sampler.character;

/** What grows around a mouth. */
public enum Beard {
    NONE,
    STUBBLE,
    MOUSTACHE,
    GOATEE,
    FULL,
    LONG
}
