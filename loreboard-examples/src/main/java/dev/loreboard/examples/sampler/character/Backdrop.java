package dev.loreboard.examples.sampler.character;

/** What is behind a person. */
public enum Backdrop {
    WALL,
    HALL,
    ROOM,
    STREET,
    LANDSCAPE
}
