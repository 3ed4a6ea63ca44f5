package dev.loreboard.vector.experiments;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A run as it was kept.
 *
 * @param ended nothing while it runs, and for one that was cut short
 * @param parameters what was chosen
 * @param metrics what came of it, in the order in which it was measured
 */
public record RunRecord(
        String id,
        String name,
        RunStatus status,
        Instant started,
        Optional<Instant> ended,
        SortedMap<String, String> parameters,
        SortedMap<String, List<Measure>> metrics) {

    public RunRecord {
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
        SortedMap<String, List<Measure>> copies = new TreeMap<>();
        metrics.forEach((metric, measures) -> copies.put(metric, List.copyOf(measures)));
        metrics = Collections.unmodifiableSortedMap(copies);
    }

    /** The last measure of each metric. */
    public SortedMap<String, Double> results() {
        SortedMap<String, Double> results = new TreeMap<>();
        for (Map.Entry<String, List<Measure>> metric : metrics.entrySet()) {
            if (!metric.getValue().isEmpty()) {
                results.put(metric.getKey(), metric.getValue().getLast().value());
            }
        }
        return results;
    }
}
