/**
 * What is kept on disk: media by their hash, and append-only records of what happened. It leans on {@code content} and
 * {@code failure}.
 */
@NullMarked
package dev.loreboard.api.media;

import org.jspecify.annotations.NullMarked;
