/** The paths of filters: asking metadata, and reading the text form. It leans on {@code race}. */
@NullMarked
package dev.loreboard.benchmarks.filters;

import org.jspecify.annotations.NullMarked;
