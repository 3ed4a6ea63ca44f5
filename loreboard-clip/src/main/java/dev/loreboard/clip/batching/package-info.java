/** Gathers what many threads want run into batches, and prepares it beside the runs. */
@NullMarked
package dev.loreboard.clip.batching;

import org.jspecify.annotations.NullMarked;
