/** Making pictures and films from a wish. It leans on {@code content}. */
@NullMarked
package dev.loreboard.api.generation;

import org.jspecify.annotations.NullMarked;
