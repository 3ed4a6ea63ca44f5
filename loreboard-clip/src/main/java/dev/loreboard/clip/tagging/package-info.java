/**
 * Tags without training: a taxonomy in words, thresholds from a few examples, and an answer when nothing fits. It leans on the
 * rooms {@code model} and {@code text}, and on any embedder of pictures and words.
 */
@NullMarked
package dev.loreboard.clip.tagging;

import org.jspecify.annotations.NullMarked;
