package dev.loreboard.examples.sampler.character;

/** A side of the picture, as one sees it. */
public enum Side {
    LEFT,
    RIGHT;

    /** Below 0 to the left, above 0 to the right. */
    int sign() {
        return this == LEFT ? -1 : 1;
    }
}
