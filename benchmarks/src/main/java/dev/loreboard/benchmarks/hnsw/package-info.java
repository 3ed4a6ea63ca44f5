/** The path of approximate search. It leans on {@code input}, {@code peers} and {@code race}. */
@NullMarked
package dev.loreboard.benchmarks.hnsw;

import org.jspecify.annotations.NullMarked;
