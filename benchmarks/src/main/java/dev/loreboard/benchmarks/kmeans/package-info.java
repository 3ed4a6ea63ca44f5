/** The path of k-means. It leans on {@code input}, {@code peers} and {@code race}. */
@NullMarked
package dev.loreboard.benchmarks.kmeans;

import org.jspecify.annotations.NullMarked;
