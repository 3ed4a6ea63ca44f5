/** Asking a language model. It leans on {@code content} for the pictures of a prompt. */
@NullMarked
package dev.loreboard.api.language;

import org.jspecify.annotations.NullMarked;
