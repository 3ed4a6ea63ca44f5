/** What Java's flight recorder can be told about the making of vectors. Costs nothing while nobody records. It leans on no other room. */
@NullMarked
package dev.loreboard.clip.flight;

import org.jspecify.annotations.NullMarked;
