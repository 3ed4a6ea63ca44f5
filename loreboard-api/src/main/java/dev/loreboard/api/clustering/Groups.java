package dev.loreboard.api.clustering;

/** How many clusters are wanted. */
public sealed interface Groups {

    /** Just so many, or as many as there are different points when those are fewer. Every point belongs to one. */
    record Given(int count) implements Groups {

        public Given {
            requirePositive(count);
        }
    }

    /**
     * As many as suit the points, within these ends, or as many as there are different points when those are fewer. Every
     * point belongs to one.
     */
    record Between(int least, int most) implements Groups {

        public Between {
            requirePositive(least);
            if (most < least) {
                throw new IllegalArgumentException(
                        "At most " + most + " is fewer than at least " + least + " clusters.");
            }
        }
    }

    /** As many as suit the points; some points may belong to none. */
    record Found() implements Groups {}

    static Groups given(int count) {
        return new Given(count);
    }

    static Groups between(int least, int most) {
        return new Between(least, most);
    }

    static Groups found() {
        return new Found();
    }

    private static void requirePositive(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("There is at least one cluster, not " + count + ".");
        }
    }
}
