/** The rules for what gives words to content. They lean on {@code rule}. */
@NullMarked
package dev.loreboard.tck.tagging;

import org.jspecify.annotations.NullMarked;
