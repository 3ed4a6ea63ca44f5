/** Painting a scene: composition, sky and land, light, weather, mood and style. It leans on all other rooms of the sampler. */
@NullMarked
package dev.loreboard.examples.sampler.paint;

import org.jspecify.annotations.NullMarked;
