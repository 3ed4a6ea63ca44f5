package dev.loreboard.api;

import java.lang.System.Logger.Level;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/** What a board opened, and closes. May be shared between threads. */
final class Opened {

    private static final System.Logger LOG = System.getLogger(Loreboard.class.getName());

    private final Deque<AutoCloseable> parts = new ConcurrentLinkedDeque<>();

    <T> T keep(T part) {
        if (part instanceof AutoCloseable closeable) {
            parts.push(closeable);
        }
        return part;
    }

    /** Last opened, first closed; one that fails keeps no other from being closed. */
    void close() {
        while (!parts.isEmpty()) {
            AutoCloseable next = parts.pop();
            try {
                next.close();
            } catch (Exception failure) {
                LOG.log(Level.WARNING, "Closing " + next + " failed.", failure);
            }
        }
    }
}
