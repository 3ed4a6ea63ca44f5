/** Makes models of 8 bits from those of 32, and says how far the two are apart. */
@NullMarked
package dev.loreboard.clip.quantize;

import org.jspecify.annotations.NullMarked;
