/** Sides that do the same work in turn, each in a process of its own. It leans on no other room. */
@NullMarked
package dev.loreboard.benchmarks.race;

import org.jspecify.annotations.NullMarked;
