package dev.loreboard.clip;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;

/** Memory that a graph reads without a copy of its own. */
final class DirectBuffers {

    private DirectBuffers() {}

    static FloatBuffer floats(int count) {
        return bytes(count, Float.BYTES).asFloatBuffer();
    }

    static LongBuffer longs(int count) {
        return bytes(count, Long.BYTES).asLongBuffer();
    }

    private static ByteBuffer bytes(int count, int size) {
        return ByteBuffer.allocateDirect(Math.multiplyExact(count, size)).order(ByteOrder.nativeOrder());
    }
}
