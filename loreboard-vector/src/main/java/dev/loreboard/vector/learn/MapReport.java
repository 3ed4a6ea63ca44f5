package dev.loreboard.vector.learn;

import java.util.Locale;

/**
 * What a map finds of pairs that it was not taught.
 *
 * @param limit how many of the nearest targets were looked at
 * @param pairs how many were kept aside
 * @param targets among how many each had to be found
 * @param before the share of pairs whose target was among the nearest when the map had learned nothing
 * @param after the same for the map as it is
 * @param epochs how often all pairs were gone through until then
 */
public record MapReport(int limit, int pairs, int targets, double before, double after, int epochs) {

    /** The share that would be found by chance. */
    public double chance() {
        return Math.min(1, (double) limit / targets);
    }

    /** The figures as a sentence. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "recall@%d of %d pairs among %d targets: %.3f before, %.3f after %d epochs, %.3f by chance",
                limit,
                pairs,
                targets,
                before,
                after,
                epochs,
                chance());
    }
}
