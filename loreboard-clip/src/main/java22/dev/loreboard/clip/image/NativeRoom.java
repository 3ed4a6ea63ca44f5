package dev.loreboard.clip.image;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Memory outside Java's heap for one decoding after another: fresh memory costs a third of the time of a decoding, for being
 * mapped and cleared. What is larger than a large photograph is given back at once. May be shared between threads.
 */
final class NativeRoom {

    private static final int MOST = 4;
    private static final long LARGEST_KEPT = 64L << 20;

    private final Queue<MemorySegment> idle = new ArrayBlockingQueue<>(MOST);

    /** What is done in it. */
    @FunctionalInterface
    interface Use<T> {

        T in(MemorySegment room) throws IOException;
    }

    /** Lends at least so many bytes, with anything in them. */
    <T> T lend(long bytes, Use<T> use) throws IOException {
        if (bytes > LARGEST_KEPT) {
            try (Arena arena = Arena.ofConfined()) {
                return use.in(arena.allocate(bytes, Long.BYTES));
            }
        }
        @Nullable MemorySegment kept = idle.poll();
        MemorySegment room =
                kept != null && kept.byteSize() >= bytes ? kept : Arena.ofAuto().allocate(bytes, Long.BYTES);
        try {
            return use.in(room);
        } finally {
            idle.offer(room);
        }
    }
}
