package dev.loreboard.vector.recall;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * How much a store found of what is nearest.
 *
 * @param limit how many matches were looked at for each query
 * @param shares of the right matches that were found, a query each, from 0 to 1
 * @param defaultTime of all searches as the store does them by default
 * @param exactTime of the same searches done exactly
 */
public record RecallReport(int limit, List<Double> shares, Duration defaultTime, Duration exactTime) {

    public RecallReport {
        shares = List.copyOf(shares);
    }

    public int queries() {
        return shares.size();
    }

    /** The mean share; 1 where there was nothing to find. */
    public double recall() {
        return shares.stream().mapToDouble(Double::doubleValue).average().orElse(1);
    }

    /** The share of the query that fared worst. */
    public double worst() {
        return shares.stream().mapToDouble(Double::doubleValue).min().orElse(1);
    }

    /** The share of queries that missed something. */
    public double incomplete() {
        return shares.isEmpty()
                ? 0
                : (double) shares.stream().filter(share -> share < 1).count() / shares.size();
    }

    /** How many times as fast searches are by default as they are exactly. */
    public double speedup() {
        return (double) exactTime.toNanos() / Math.max(1, defaultTime.toNanos());
    }

    /** The figures as a sentence. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "recall@%d %.3f over %d queries, %.3f for the worst; %.1f times as fast as exact search",
                limit,
                recall(),
                queries(),
                worst(),
                speedup());
    }
}
