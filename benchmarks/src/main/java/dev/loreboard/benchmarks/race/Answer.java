package dev.loreboard.benchmarks.race;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.List;

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

    /** Vectors, one after another. */
    static Answer of(List<FloatBuffer> vectors) {
        FloatBuffer all = FloatBuffer.allocate(
                vectors.stream().mapToInt(FloatBuffer::remaining).sum());
        vectors.forEach(vector -> all.put(vector.duplicate()));
        return of(all.array());
    }

    /** The numbers that stand in an answer's bytes. */
    static IntBuffer numbers(byte[] bytes) {
        return littleEndian(bytes).asIntBuffer();
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
