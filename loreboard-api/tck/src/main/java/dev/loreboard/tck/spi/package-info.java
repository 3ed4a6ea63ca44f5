/** The rules for the doors to plugins. */
@NullMarked
package dev.loreboard.tck.spi;

import org.jspecify.annotations.NullMarked;
