/** The rules for what keeps bytes by their hash. They lean on {@code rule}. */
@NullMarked
package dev.loreboard.tck.media;

import org.jspecify.annotations.NullMarked;
