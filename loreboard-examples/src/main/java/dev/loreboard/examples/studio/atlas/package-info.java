/** A map of the gallery: where each picture lies, and what the places on it are called. */
@NullMarked
package dev.loreboard.examples.studio.atlas;

import org.jspecify.annotations.NullMarked;
