package dev.loreboard.vector.experiments;

import java.time.Instant;

/** What a metric was at a step of a run. */
public record Measure(Instant when, double value, long step) {}
