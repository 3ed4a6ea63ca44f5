package dev.loreboard.api;

import dev.loreboard.api.failure.CancelledException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** A tool that is opened when it is first asked for, once. May be shared between threads. */
final class Tool<T> {

    private final Supplier<T> opening;
    private final ReentrantLock turn = new ReentrantLock();
    private volatile Optional<T> opened = Optional.empty();

    Tool(Supplier<T> opening) {
        this.opening = opening;
    }

    /** Opens it where nobody has; when that fails, the next one who asks tries again. */
    T get() {
        if (opened.isEmpty()) {
            awaitTurn();
            try {
                if (opened.isEmpty()) {
                    opened = Optional.of(opening.get());
                }
            } finally {
                turn.unlock();
            }
        }
        return opened.orElseThrow();
    }

    private void awaitTurn() {
        try {
            turn.lockInterruptibly();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancelledException("A call was cancelled while it waited for its tool to open.", interrupted);
        }
    }
}
