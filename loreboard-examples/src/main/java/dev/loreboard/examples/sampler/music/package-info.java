/**
 * Pieces of music for the sample world, from a seed and a wish, as notes on paper. It leans on {@code scene} for the moods, which
 * pictures go by as well.
 */
@NullMarked
package dev.loreboard.examples.sampler.music;

import org.jspecify.annotations.NullMarked;
