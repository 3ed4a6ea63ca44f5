/**
 * Keeping vectors and asking for the nearest. It leans on {@code embedding} for the vectors and on {@code store.filter}
 * for what is known beside them.
 */
@NullMarked
package dev.loreboard.api.store;

import org.jspecify.annotations.NullMarked;
