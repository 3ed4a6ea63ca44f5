package dev.loreboard.clip;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What was opened so far, to be closed in reverse: when all is over, or when the next thing fails to open. */
final class OpenThings implements AutoCloseable {

    private final Deque<Runnable> closings = new ArrayDeque<>();

    void add(Runnable closing) {
        closings.push(closing);
    }

    /** Closes everything, and notes with a failure what else failed. */
    void closeAfter(Throwable failure) {
        try {
            close();
        } catch (RuntimeException more) {
            failure.addSuppressed(more);
        }
    }

    /** Closes everything, whatever fails on the way; the first failure is thrown at the end. */
    @Override
    public void close() {
        @Nullable RuntimeException first = null;
        while (!closings.isEmpty()) {
            try {
                closings.pop().run();
            } catch (RuntimeException failure) {
                if (first == null) {
                    first = failure;
                } else {
                    first.addSuppressed(failure);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
