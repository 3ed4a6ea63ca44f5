/** What the store for large collections costs as they grow. It leans on {@code input}. */
@NullMarked
package dev.loreboard.benchmarks.scale;

import org.jspecify.annotations.NullMarked;
