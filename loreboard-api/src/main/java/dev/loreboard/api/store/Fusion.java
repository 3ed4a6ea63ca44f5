package dev.loreboard.api.store;

/** How a list ordered by nearness and a list ordered by words become one. */
public sealed interface Fusion {

    /**
     * Each list gives {@code 1 / (constant + rank)}, ranks counted from 1. It needs no scale, so it is the default.
     *
     * @param constant how little the first places stand out; 60 is customary
     */
    record ReciprocalRank(int constant) implements Fusion {

        public ReciprocalRank {
            if (constant < 1) {
                throw new IllegalArgumentException("The constant is at least 1, not " + constant + ".");
            }
        }
    }

    /**
     * The similarity and the words' score, the latter divided by the best one in the list, in these proportions.
     *
     * @param words how much the words count, from 0 to 1; the similarity counts the rest
     */
    record Weighted(double words) implements Fusion {

        public Weighted {
            if (!(words >= 0 && words <= 1)) {
                throw new IllegalArgumentException("A weight lies between 0 and 1, not at " + words + ".");
            }
        }
    }

    static Fusion byRank() {
        return new ReciprocalRank(60);
    }

    static Fusion weighted(double words) {
        return new Weighted(words);
    }
}
