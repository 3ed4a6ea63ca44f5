/**
 * Vectors that know which space they live in, and what makes them. It leans on {@code content} for what is embedded.
 *
 * <p>The rule that holds for every contract of this library: calls block, are safe from many threads, and when their
 * thread is interrupted end soon with a {@link dev.loreboard.api.failure.CancelledException}, leaving no half state and
 * the interrupt flag set; {@code close()} waits for running calls, may be called twice, throws nothing checked, and
 * afterwards every call is an {@link IllegalStateException}.
 */
@NullMarked
package dev.loreboard.api.embedding;

import org.jspecify.annotations.NullMarked;
