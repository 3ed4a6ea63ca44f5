/**
 * Where speed is measured: the command, and the list of what it measures. It leans on {@code race}, which lets sides run
 * in turn, and on {@code result}, which writes down and compares what they did; each other package is one room of paths.
 */
@NullMarked
package dev.loreboard.benchmarks;

import org.jspecify.annotations.NullMarked;
