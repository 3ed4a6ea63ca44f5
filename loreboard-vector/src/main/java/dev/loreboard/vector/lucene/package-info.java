/**
 * The store for large collections on one machine: an index of Lucene in a folder. It leans on the api's {@code store} and
 * on {@code engine}.
 */
@NullMarked
package dev.loreboard.vector.lucene;

import org.jspecify.annotations.NullMarked;
