/** What a model has learned of the sample world, measured on pictures, pieces and words that it has not seen. */
@NullMarked
package dev.loreboard.examples.sampler.exam;

import org.jspecify.annotations.NullMarked;
