/** What the facade costs beside its embedder and its store. It leans on {@code race}. */
@NullMarked
package dev.loreboard.benchmarks.facade;

import org.jspecify.annotations.NullMarked;
