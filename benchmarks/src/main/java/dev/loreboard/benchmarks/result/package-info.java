/** What was measured: as records, JSON and a table, and compared with what was measured before. It leans on {@code race}. */
@NullMarked
package dev.loreboard.benchmarks.result;

import org.jspecify.annotations.NullMarked;
