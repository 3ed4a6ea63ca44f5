/** The paths of exact search. It leans on {@code input}, {@code peers} and {@code race}. */
@NullMarked
package dev.loreboard.benchmarks.exact;

import org.jspecify.annotations.NullMarked;
