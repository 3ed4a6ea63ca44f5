/** The rules for language models. They lean on {@code rule} and on small drawn pictures of {@code fake}. */
@NullMarked
package dev.loreboard.tck.language;

import org.jspecify.annotations.NullMarked;
