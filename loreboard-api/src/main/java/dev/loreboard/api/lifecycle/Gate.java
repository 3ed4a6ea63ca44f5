package dev.loreboard.api.lifecycle;

import dev.loreboard.api.failure.CancelledException;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Keeps the rule of opening and closing for a plugin: it lets any number of calls in, ends those of an interrupted
 * thread, lets closing wait for the calls that are running, and turns away all that come later. May be shared between
 * threads.
 */
public final class Gate {

    private final ReentrantReadWriteLock calls = new ReentrantReadWriteLock();
    private final String name;
    private volatile boolean closed;

    /** What a call does. */
    @FunctionalInterface
    public interface Work<T, X extends Exception> {

        T run() throws X;
    }

    /** What a call does that gives nothing back. */
    @FunctionalInterface
    public interface Action<X extends Exception> {

        void run() throws X;
    }

    /** @param name what is opened and closed, as it stands in a message: "the store at /data/board" */
    public Gate(String name) {
        this.name = name;
    }

    /**
     * Runs one call.
     *
     * @param call what it is, for messages: "search"
     * @throws IllegalStateException when this is closed
     * @throws CancelledException when the thread is interrupted
     */
    public <T, X extends Exception> T call(String call, Work<T, X> work) throws X {
        calls.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException(
                        "The call \"" + call + "\" came to " + name + ", which is closed. Open it again.");
            }
            CancelledException.throwIfInterrupted("The call \"" + call + "\" to " + name);
            return work.run();
        } finally {
            calls.readLock().unlock();
        }
    }

    /** Runs one call that gives nothing back; otherwise like {@link #call}. */
    public <X extends Exception> void run(String call, Action<X> action) throws X {
        Work<Boolean, X> work = () -> {
            action.run();
            return true;
        };
        call(call, work);
    }

    /** Waits for the running calls, closes, and releases what was held, the first time only. */
    public void close(Runnable release) {
        if (calls.getReadHoldCount() > 0) {
            throw new IllegalStateException("One of its own running calls closed " + name + ". Close it afterwards.");
        }
        calls.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                release.run();
            }
        } finally {
            calls.writeLock().unlock();
        }
    }

    /** The name given at the beginning. */
    @Override
    public String toString() {
        return name;
    }
}
