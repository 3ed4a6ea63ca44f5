/**
 * What all sides of a path work on: made from a seed, and kept in files that every language can map into memory. It leans on
 * {@code race}.
 */
@NullMarked
package dev.loreboard.benchmarks.input;

import org.jspecify.annotations.NullMarked;
