package dev.loreboard.api;

import dev.loreboard.api.failure.CancelledException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Lets one call in at a time; waiting for it can be cancelled. May be shared between threads. */
final class Turn {

    private final ReentrantLock lock = new ReentrantLock();
    private final String awaited;

    /** @param awaited what a call waits for, for messages: "another change" */
    Turn(String awaited) {
        this.awaited = awaited;
    }

    <T> T take(String call, Supplier<T> work) {
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancelledException(
                    "The call \"" + call + "\" was cancelled while it waited for " + awaited + ".", interrupted);
        }
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
