/** Groups in a collection: clusters of what is alike, and duplicates of what is the same. It leans on {@code store}. */
@NullMarked
package dev.loreboard.api.clustering;

import org.jspecify.annotations.NullMarked;
