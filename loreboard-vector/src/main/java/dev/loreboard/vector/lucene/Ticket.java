package dev.loreboard.vector.lucene;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;

/** A change that waits for its turn, and what became of it. */
final class Ticket<T> {

    private final Change<T> change;
    private final AtomicBoolean taken = new AtomicBoolean();
    private final CountDownLatch done = new CountDownLatch(1);
    private @Nullable T result;
    private @Nullable Throwable failure;

    /** What is to be changed. */
    @FunctionalInterface
    interface Change<T> {

        T make(Changing changing) throws IOException;
    }

    Ticket(Change<T> change) {
        this.change = change;
    }

    /** Whether it is the caller's now, to make the change or to call it off. */
    boolean take() {
        return taken.compareAndSet(false, true);
    }

    /** A refusal of the change itself concerns nobody else. */
    void make(Changing changing) throws IOException {
        try {
            result = change.make(changing);
        } catch (AlreadyClosedException broken) {
            throw broken;
        } catch (RuntimeException refusal) {
            failure = refusal;
        }
    }

    void succeed() {
        done.countDown();
    }

    /** Unless it had failed by itself. */
    void fail(Throwable cause) {
        failure = failure == null ? cause : failure;
        done.countDown();
    }

    @SuppressWarnings("NullAway") // without a failure there is a result
    T outcome() throws InterruptedException, IOException {
        done.await();
        switch (failure) {
            case null -> {}
            case IOException broken -> throw broken;
            case RuntimeException refused -> throw refused;
            case Error error -> throw error;
            case Throwable other -> throw new AssertionError("A change throws no such thing.", other);
        }
        return result;
    }
}
