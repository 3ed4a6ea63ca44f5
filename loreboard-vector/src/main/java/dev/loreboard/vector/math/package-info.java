/** The hot loops of comparing vectors, on vectors of the processor or in plain Java. It leans on nothing. */
@NullMarked
package dev.loreboard.vector.math;

import org.jspecify.annotations.NullMarked;
