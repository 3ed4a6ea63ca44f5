/** A map of a collection in two dimensions, where neighbours stay neighbours. It leans on {@code math} and the api's {@code store}. */
@NullMarked
package dev.loreboard.vector.atlas;

import org.jspecify.annotations.NullMarked;
