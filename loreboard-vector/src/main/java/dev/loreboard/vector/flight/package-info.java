/** What Java's flight recorder can be told about searches. Costs nothing while nobody records. It leans on no other room. */
@NullMarked
package dev.loreboard.vector.flight;

import org.jspecify.annotations.NullMarked;
