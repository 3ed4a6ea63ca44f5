package dev.loreboard.examples.sampler.character;

/** Where a face is turned, as one sees it. */
public enum Facing {
    LEFT,
    STRAIGHT,
    RIGHT;

    /** How far the head is turned, in radians; to the right above 0. */
    double angle() {
        return switch (this) {
            case LEFT -> -0.4;
            case STRAIGHT -> 0;
            case RIGHT -> 0.4;
        };
    }
}
