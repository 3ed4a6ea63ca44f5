package dev.loreboard.benchmarks.race;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;

/** What a side came to, in a form that every language can write: little-endian numbers of four bytes, one after another. */
@FunctionalInterface
public interface Answer {

    byte[] toBytes();

    static Answer of(int... numbers) {
        return () -> {
            byte[] bytes = new byte[numbers.length * Integer.BYTES];
            littleEndian(bytes).asIntBuffer().put(numbers);
            return bytes;
        };
    }

    static Answer of(float... values) {
        return () -> {
            byte[] bytes = new byte[values.length * Float.BYTES];
            littleEndian(bytes).asFloatBuffer().put(values);
            return bytes;
        };
    }

    /** The numbers that stand in an answer's bytes. */
    static IntBuffer numbers(byte[] bytes) {
        return littleEndian(bytes).asIntBuffer();
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
