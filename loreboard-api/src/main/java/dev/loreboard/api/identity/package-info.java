/** Whether a picture shows a known character. It leans on {@code content} and {@code embedding}. */
@NullMarked
package dev.loreboard.api.identity;

import org.jspecify.annotations.NullMarked;
