package dev.loreboard.vector.learn;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What scorers find of pairs from which their weights were not fitted.
 *
 * @param limit how many of the best targets were looked at
 * @param pairs how many were looked for
 * @param targets among how many each had to be found
 * @param alone the share of pairs whose target was among the best, by each scorer alone
 * @param together the same by all of them, weighted
 */
public record HybridReport(int limit, int pairs, int targets, List<Double> alone, double together) {

    public HybridReport {
        alone = List.copyOf(alone);
    }

    /** The share that would be found by chance. */
    public double chance() {
        return Math.min(1, (double) limit / targets);
    }

    /** The figures as a sentence. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "recall@%d of %d pairs among %d targets: %.3f together, %s alone, %.3f by chance",
                limit,
                pairs,
                targets,
                together,
                alone.stream()
                        .map(share -> String.format(Locale.ROOT, "%.3f", share))
                        .collect(Collectors.joining(" and ")),
                chance());
    }
}
