package dev.loreboard.vector.clustering;

import java.util.OptionalInt;

/**
 * What {@link Density} takes for a cluster. What is left open follows from the number of vectors.
 *
 * @param smallest how many vectors a cluster has at least; left open, the binary logarithm of how many there are, and two at
 *     least
 * @param neighbours how many vectors, itself among them, lie in the ball that tells how dense it is around a vector; left open,
 *     five, or as many as the smallest cluster has
 */
public record DensityOptions(OptionalInt smallest, OptionalInt neighbours) {

    private static final int LEAST = 2;
    private static final int ENOUGH_NEIGHBOURS = 5;

    public DensityOptions {
        if (smallest.orElse(LEAST) < LEAST || neighbours.orElse(1) < 1) {
            throw new IllegalArgumentException(
                    "A cluster has at least two vectors, and a ball at least the one in its middle, not "
                            + smallest.orElse(LEAST) + " and " + neighbours.orElse(1) + ".");
        }
    }

    /** Both left open. */
    public static DensityOptions defaults() {
        return new DensityOptions(OptionalInt.empty(), OptionalInt.empty());
    }

    public DensityOptions smallest(int vectors) {
        return new DensityOptions(OptionalInt.of(vectors), neighbours);
    }

    public DensityOptions neighbours(int vectors) {
        return new DensityOptions(smallest, OptionalInt.of(vectors));
    }

    int smallestAmong(int vectors) {
        return smallest.orElse(Math.max(LEAST, Integer.SIZE - 1 - Integer.numberOfLeadingZeros(vectors)));
    }

    int neighboursAmong(int vectors) {
        return neighbours.orElse(Math.min(ENOUGH_NEIGHBOURS, smallestAmong(vectors)));
    }
}
