package dev.loreboard.api.identity;

/** Whether a picture shows the expected character. */
public sealed interface Verdict {

    /** It does: the similarity reaches the threshold. */
    record Same(double similarity, double threshold) implements Verdict {

        public Same {
            if (!(similarity >= threshold)) {
                throw new IllegalArgumentException(
                        "Same means at least the threshold of " + threshold + ", not " + similarity + ".");
            }
        }
    }

    /** It shows someone else: the similarity stays below the threshold. */
    record Different(double similarity, double threshold) implements Verdict {

        public Different {
            if (!(similarity < threshold)) {
                throw new IllegalArgumentException(
                        "Different means below the threshold of " + threshold + ", not " + similarity + ".");
            }
        }
    }

    /**
     * It cannot be told.
     *
     * @param reason why: no face was found, the picture is too small
     */
    record Unclear(String reason) implements Verdict {

        public Unclear {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("An unclear verdict says why.");
            }
        }
    }
}
