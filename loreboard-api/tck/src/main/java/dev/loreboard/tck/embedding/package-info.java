/** The rules for embedders. */
@NullMarked
package dev.loreboard.tck.embedding;

import org.jspecify.annotations.NullMarked;
