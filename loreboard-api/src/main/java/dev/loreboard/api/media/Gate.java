package dev.loreboard.api.media;

import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Knows which calls are running, so that closing can wait for them and lets no more of them in. */
final class Gate {

    private final ReentrantReadWriteLock calls = new ReentrantReadWriteLock();
    private final String name;
    private volatile boolean closed;

    /** @param name what is closed, as it stands in a message: "the media store at ..." */
    Gate(String name) {
        this.name = name;
    }

    /** Lets a call in; {@link #leave()} must follow. */
    void enter() {
        calls.readLock().lock();
        if (closed) {
            calls.readLock().unlock();
            throw new IllegalStateException("A call came to " + name + ", which is closed.");
        }
    }

    void leave() {
        calls.readLock().unlock();
    }

    /** Waits for the running calls, then runs the action, the first time only. */
    void close(Runnable action) {
        if (calls.getReadHoldCount() > 0) {
            throw new IllegalStateException("One of its own running calls closed " + name + ". Close it afterwards.");
        }
        calls.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                action.run();
            }
        } finally {
            calls.writeLock().unlock();
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
