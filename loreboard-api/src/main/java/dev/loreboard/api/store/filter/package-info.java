/**
 * What is known about an entry beside its vector, and how to ask for it. It leans on nothing.
 *
 * <p>{@link dev.loreboard.api.store.filter.Filter#matches} is the meaning of a filter; a store that pushes a filter down
 * into its engine must answer the same, only faster.
 */
@NullMarked
package dev.loreboard.api.store.filter;

import org.jspecify.annotations.NullMarked;
