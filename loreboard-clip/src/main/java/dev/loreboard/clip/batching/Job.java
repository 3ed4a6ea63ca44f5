package dev.loreboard.clip.batching;

import java.util.concurrent.CompletableFuture;

/** An item that waits for its run, and what comes of it. Two of them are never the same. */
final class Job<I, R> {

    private final I item;
    private final long deadline;
    private final CompletableFuture<R> outcome = new CompletableFuture<>();

    /** @param deadline of waiting for others, on the clock of {@link System#nanoTime} */
    Job(I item, long deadline) {
        this.item = item;
        this.deadline = deadline;
    }

    I item() {
        return item;
    }

    /** How long it may still wait for others, in nanoseconds. */
    long timeLeft() {
        return deadline - System.nanoTime();
    }

    CompletableFuture<R> outcome() {
        return outcome;
    }
}
