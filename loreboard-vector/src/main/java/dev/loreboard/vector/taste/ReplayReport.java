package dev.loreboard.vector.taste;

import java.util.Locale;

/**
 * How well people would have been served.
 *
 * @param limit how many recommendations were looked at
 * @param people how many were asked for
 * @param recall the share of what was wanted later that was shown, from 0 to 1; of more than fit, of as many as fit
 * @param gain normalised discounted cumulative gain: what comes first counts more
 * @param coverage the share of the catalogue that was shown to anybody
 * @param diversity one less the mean cosine between two that were shown together
 */
public record ReplayReport(int limit, int people, double recall, double gain, double coverage, double diversity) {

    /** The figures as a sentence. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "recall@%d %.3f, nDCG@%d %.3f over %d people; %.1f %% of the catalogue shown, diversity %.2f",
                limit,
                recall,
                limit,
                gain,
                people,
                100 * coverage,
                diversity);
    }
}
