/** Decorators that watch whether a plugin keeps its word while it works. They lean on the contracts of the api alone. */
@NullMarked
package dev.loreboard.tck.asserting;

import org.jspecify.annotations.NullMarked;
