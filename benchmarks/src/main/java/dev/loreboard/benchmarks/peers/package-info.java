/** What a user would pick instead, one class for each. It leans on {@code input} and {@code race}. */
@NullMarked
package dev.loreboard.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
