package dev.loreboard.clip.runtime;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Turns numbers into smaller ones, in memory outside Java's heap that is used again and again: left to the collector, it
 * would be given back late. Used by one run at a time; {@link #close()} makes it ready for the next.
 */
public final class Narrowing implements AutoCloseable {

    /** What waits for its next use, of one session. May be shared between threads. */
    public static final class Pool {

        private static final int MOST = 4;

        private final Queue<Narrowing> idle = new ArrayBlockingQueue<>(MOST);

        public Narrowing take() {
            @Nullable Narrowing narrowing = idle.poll();
            return narrowing == null ? new Narrowing(this) : narrowing;
        }
    }

    private final Pool pool;
    private ByteBuffer memory = ByteBuffer.allocateDirect(0);
    private int used;

    private Narrowing(Pool pool) {
        this.pool = pool;
    }

    /** Halves in the order of the platform, which Java has no buffer for. */
    public ByteBuffer halves(FloatBuffer floats) {
        ByteBuffer room = room(floats.remaining() * Short.BYTES);
        ShortBuffer halves = room.asShortBuffer();
        for (int i = 0; i < floats.remaining(); i++) {
            halves.put(i, Float.floatToFloat16(floats.get(floats.position() + i)));
        }
        return room;
    }

    public IntBuffer ints(LongBuffer longs) {
        IntBuffer ints = room(longs.remaining() * Integer.BYTES).asIntBuffer();
        for (int i = 0; i < longs.remaining(); i++) {
            ints.put(i, Math.toIntExact(longs.get(longs.position() + i)));
        }
        return ints;
    }

    /** Several parts of one run stand one behind the other; memory that is too small makes way for one that holds all. */
    private ByteBuffer room(int bytes) {
        if (memory.capacity() - used < bytes) {
            memory = ByteBuffer.allocateDirect(Math.addExact(used, bytes));
            used = 0;
        }
        ByteBuffer room = memory.slice(used, bytes).order(ByteOrder.nativeOrder());
        used += (bytes + Long.BYTES - 1) / Long.BYTES * Long.BYTES;
        return room;
    }

    @Override
    public void close() {
        used = 0;
        pool.idle.offer(this);
    }
}
