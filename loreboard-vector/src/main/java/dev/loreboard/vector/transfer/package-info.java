/**
 * Entries on their way from one store to another, directly or in a file. It leans on nothing but the api's {@code store}, so
 * it works with every store.
 */
@NullMarked
package dev.loreboard.vector.transfer;

import org.jspecify.annotations.NullMarked;
