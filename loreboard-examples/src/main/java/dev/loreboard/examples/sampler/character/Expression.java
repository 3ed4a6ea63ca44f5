package dev.loreboard.examples.sampler.character;

/** What a face shows. */
public enum Expression {
    CALM,
    SMILING,
    STERN
}
