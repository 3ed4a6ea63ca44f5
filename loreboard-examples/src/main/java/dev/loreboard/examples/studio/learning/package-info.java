/** Words of one's own: a person shows a few dozen pictures, and the gallery learns to say them. It leans on {@code gallery}, {@code jobs} and {@code data}. */
@NullMarked
package dev.loreboard.examples.studio.learning;

import org.jspecify.annotations.NullMarked;
