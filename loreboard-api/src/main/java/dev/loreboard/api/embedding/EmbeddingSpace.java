package dev.loreboard.api.embedding;

import dev.loreboard.api.failure.SpaceMismatchException;

/**
 * The world that a vector's numbers mean something in. Two vectors can be compared only when their spaces are equal.
 *
 * @param name says which model made it; by convention it carries a fingerprint of weights and preprocessing, but neither
 *     engine nor precision
 * @param dimension how many numbers each vector has
 */
public record EmbeddingSpace(String name, int dimension) {

    private static final int LONGEST_NAME = 200;
    private static final int LARGEST_DIMENSION = 65_536;

    public EmbeddingSpace {
        if (name.isBlank()
                || name.length() > LONGEST_NAME
                || name.codePoints().anyMatch(character -> Character.isISOControl(character))) {
            throw new IllegalArgumentException("A space's name has 1 to " + LONGEST_NAME
                    + " characters on one line, not all of them blank; this is: \"" + name + "\".");
        }
        if (dimension < 1 || dimension > LARGEST_DIMENSION) {
            throw new IllegalArgumentException(
                    "A space has 1 to " + LARGEST_DIMENSION + " dimensions, not " + dimension + ".");
        }
    }

    /**
     * Refuses a space other than this one.
     *
     * @param holder what lives in this space, for the message: "the store", "the index at /data/board"
     * @throws SpaceMismatchException naming both spaces
     */
    public void requireSame(EmbeddingSpace other, String holder) {
        if (!equals(other)) {
            throw new SpaceMismatchException(holder + " lives in the space " + this + ", but was given a vector of "
                    + other + ". Vectors of different models cannot be compared: embed with the model of \"" + name
                    + "\", or re-embed the collection.");
        }
    }

    @Override
    public String toString() {
        return "\"" + name + "\" (" + dimension + " dimensions)";
    }
}
