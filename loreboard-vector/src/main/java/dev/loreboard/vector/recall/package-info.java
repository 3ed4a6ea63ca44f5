/** How much of what is nearest a store finds. It leans on the api's {@code store}, so it works with every store. */
@NullMarked
package dev.loreboard.vector.recall;

import org.jspecify.annotations.NullMarked;
