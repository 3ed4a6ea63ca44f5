/** The paths of the store for large collections. It leans on {@code input}, {@code peers} and {@code race}. */
@NullMarked
package dev.loreboard.benchmarks.store;

import org.jspecify.annotations.NullMarked;
