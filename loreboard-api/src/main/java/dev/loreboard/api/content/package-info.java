/**
 * What is compared: words, pictures, sound and film, with a hash that is their identity. It leans on {@code failure}
 * alone.
 */
@NullMarked
package dev.loreboard.api.content;

import org.jspecify.annotations.NullMarked;
