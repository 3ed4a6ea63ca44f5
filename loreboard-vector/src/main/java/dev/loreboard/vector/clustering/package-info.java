/** Groups of what is alike, and how good they are. It leans on the api's {@code clustering} and on {@code math}. */
@NullMarked
package dev.loreboard.vector.clustering;

import org.jspecify.annotations.NullMarked;
