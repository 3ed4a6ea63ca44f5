package dev.loreboard.clip;

import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Buffers that wait for their next use, so that calls need no new memory; a few, so that a rush of callers does not leave
 * memory behind. May be shared between threads.
 */
final class IdleBuffers<B> {

    private static final int MOST = 4;

    private final Supplier<B> maker;
    private final Queue<B> idle = new ArrayBlockingQueue<>(MOST);

    IdleBuffers(Supplier<B> maker) {
        this.maker = maker;
    }

    B take() {
        @Nullable B buffer = idle.poll();
        return buffer == null ? maker.get() : buffer;
    }

    void giveBack(B buffer) {
        idle.offer(buffer);
    }
}
