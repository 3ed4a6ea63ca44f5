package dev.loreboard.vector.learn;

import dev.loreboard.vector.matching.HybridScore;

/** Scorers with their weights, and how good they are on what was kept aside. */
public record TrainedHybrid(HybridScore score, HybridReport report) {}
