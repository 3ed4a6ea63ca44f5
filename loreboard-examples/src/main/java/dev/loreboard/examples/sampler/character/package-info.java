/** People with faces: the same person can be painted again in another pose, light, place and dress. It leans on painting. */
@NullMarked
package dev.loreboard.examples.sampler.character;

import org.jspecify.annotations.NullMarked;
