package dev.loreboard.examples.sampler.character;

/** The shape of ears. */
public enum Ears {
    ROUND,
    POINTED
}
