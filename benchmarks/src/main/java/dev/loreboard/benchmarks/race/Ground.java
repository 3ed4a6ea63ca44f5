package dev.loreboard.benchmarks.race;

import java.nio.file.Path;

/**
 * The folders that a side works in.
 *
 * @param input what all sides share, only to be read
 * @param scratch empty, and this side's alone
 */
public record Ground(Path input, Path scratch) {}
