package dev.loreboard.vector.duplicates;

/**
 * When {@link EvidenceDuplicates} believes that two entries show the same.
 *
 * @param difference in how many bits the fingerprints of one picture differ at most
 * @param samePicture how similar its embeddings are at least
 * @param nearShot how similar embeddings are at least that need no fingerprint beside them
 */
public record EvidenceOptions(int difference, double samePicture, double nearShot) {

    public EvidenceOptions {
        if (difference < 0) {
            throw new IllegalArgumentException(
                    "Fingerprints differ in no bits or in some, not in " + difference + ". Give 0 or more.");
        }
        requireSimilarity("one picture", samePicture);
        requireSimilarity("near shots", nearShot);
    }

    /** Fingerprints that differ in at most 24 bits with a similarity of .85, or a similarity of .95 alone. */
    public static EvidenceOptions defaults() {
        return new EvidenceOptions(24, 0.85, 0.95);
    }

    public EvidenceOptions difference(int bits) {
        return new EvidenceOptions(bits, samePicture, nearShot);
    }

    public EvidenceOptions samePicture(double similarity) {
        return new EvidenceOptions(difference, similarity, nearShot);
    }

    public EvidenceOptions nearShot(double similarity) {
        return new EvidenceOptions(difference, samePicture, similarity);
    }

    /** How similar entries are at least that are worth a look. */
    double least() {
        return Math.min(samePicture, nearShot);
    }

    private static void requireSimilarity(String what, double similarity) {
        if (!(similarity > 0 && similarity <= 1)) {
            throw new IllegalArgumentException(
                    "The similarity of " + what + " is over 0 and at most 1, not " + similarity + ".");
        }
    }
}
