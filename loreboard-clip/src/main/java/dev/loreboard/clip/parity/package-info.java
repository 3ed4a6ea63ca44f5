/**
 * Whether a model gives the same numbers here as in Python: pixels, tokens and vectors, against files that Python made. It
 * leans on the embedder and on the rooms below it.
 */
@NullMarked
package dev.loreboard.clip.parity;

import org.jspecify.annotations.NullMarked;
