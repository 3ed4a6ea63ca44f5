/** The store that keeps entries in a Chroma server. It leans on {@code engine} for what stores on an engine share. */
@NullMarked
package dev.loreboard.vector.chroma;

import org.jspecify.annotations.NullMarked;
