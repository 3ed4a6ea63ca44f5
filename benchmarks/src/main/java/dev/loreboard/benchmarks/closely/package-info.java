/** One side at a time, with JMH. */
@NullMarked
package dev.loreboard.benchmarks.closely;

import org.jspecify.annotations.NullMarked;
