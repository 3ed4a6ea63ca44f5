/** The rules for what makes scenes. They lean on {@code rule}. */
@NullMarked
package dev.loreboard.tck.generation;

import org.jspecify.annotations.NullMarked;
