/** The paths from a picture to what a model reads. It leans on {@code input}, {@code peers} and {@code race}. */
@NullMarked
package dev.loreboard.benchmarks.pictures;

import org.jspecify.annotations.NullMarked;
