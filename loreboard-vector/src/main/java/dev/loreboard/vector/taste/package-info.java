/** What is shown of what was found. It leans on the api's {@code store}. */
@NullMarked
package dev.loreboard.vector.taste;

import org.jspecify.annotations.NullMarked;
