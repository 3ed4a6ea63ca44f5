package dev.loreboard.api.clustering;

import dev.loreboard.api.content.ContentHash;

/** An entry that shows the same as another, and how one can tell. */
public record Duplicate(String original, String copy, Evidence evidence) {

    /** How one can tell that two entries show the same; from certain to likely. */
    public sealed interface Evidence {}

    /** Both were made from the same bytes. */
    public record SameBytes(ContentHash hash) implements Evidence {}

    /**
     * The same picture, encoded again or resized.
     *
     * @param difference how many bits of the two fingerprints differ
     */
    public record SamePicture(int difference) implements Evidence {}

    /** Another picture of the same thing at nearly the same moment. */
    public record NearShot(double similarity) implements Evidence {}

    public Duplicate {
        if (original.equals(copy)) {
            throw new IllegalArgumentException("\"" + copy + "\" is not a copy of itself.");
        }
    }
}
