package dev.loreboard.clip;

import java.nio.Buffer;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Buffers that wait for their next use, so that calls need no new memory; a few, so that a rush of callers does not leave
 * memory behind. May be shared between threads.
 */
final class IdleBuffers<B extends Buffer> {

    private final IntFunction<B> maker;
    private final Queue<B> idle;

    /**
     * @param most how many wait at most
     * @param maker of a buffer with room for so many numbers
     */
    IdleBuffers(int most, IntFunction<B> maker) {
        this.idle = new ArrayBlockingQueue<>(most);
        this.maker = maker;
    }

    /** One with room for so many numbers at least. */
    B take(int room) {
        @Nullable B buffer = idle.poll();
        return buffer != null && buffer.capacity() >= room ? buffer : maker.apply(room);
    }

    void giveBack(B buffer) {
        idle.offer(buffer);
    }
}
