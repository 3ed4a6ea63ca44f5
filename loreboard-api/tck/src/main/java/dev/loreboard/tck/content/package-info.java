/** The rules of what looks at contents. It leans on {@code rule}. */
@NullMarked
package dev.loreboard.tck.content;

import org.jspecify.annotations.NullMarked;
