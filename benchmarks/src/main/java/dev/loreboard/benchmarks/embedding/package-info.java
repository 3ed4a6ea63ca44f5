/** The paths from pictures and texts to vectors. It leans on {@code input}, {@code peers} and {@code race}. */
@NullMarked
package dev.loreboard.benchmarks.embedding;

import org.jspecify.annotations.NullMarked;
