/** The sample world as numbers to train a model on. It leans on {@code paint} and {@code sound} for all that is in it. */
@NullMarked
package dev.loreboard.examples.sampler.world;

import org.jspecify.annotations.NullMarked;
