/** The rules for what knows characters again. They lean on {@code rule}. */
@NullMarked
package dev.loreboard.tck.identity;

import org.jspecify.annotations.NullMarked;
