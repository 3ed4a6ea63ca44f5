/** Entries that show the same, and how one can tell. It leans on the api's {@code clustering} and on {@code math}. */
@NullMarked
package dev.loreboard.vector.duplicates;

import org.jspecify.annotations.NullMarked;
