/** A few lines of words for pieces of music. */
@NullMarked
package dev.loreboard.examples.sampler.verse;

import org.jspecify.annotations.NullMarked;
