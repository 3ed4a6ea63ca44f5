/** The rules for what sorts entries and finds copies among them. They lean on {@code rule}. */
@NullMarked
package dev.loreboard.tck.clustering;

import org.jspecify.annotations.NullMarked;
