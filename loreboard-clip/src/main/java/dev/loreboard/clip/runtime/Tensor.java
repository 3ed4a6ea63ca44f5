package dev.loreboard.clip.runtime;

import java.nio.Buffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.List;

/** Numbers in some dimensions, the last one running fastest. A direct buffer goes into a graph without being copied. */
public sealed interface Tensor {

    List<Long> shape();

    /** @param data what remains in it */
    record Floats(FloatBuffer data, List<Long> shape) implements Tensor {

        public Floats {
            shape = List.copyOf(shape);
            requireFull(data, shape);
        }
    }

    /** @param data what remains in it */
    record Longs(LongBuffer data, List<Long> shape) implements Tensor {

        public Longs {
            shape = List.copyOf(shape);
            requireFull(data, shape);
        }
    }

    private static void requireFull(Buffer data, List<Long> shape) {
        long size = shape.stream().reduce(1L, Math::multiplyExact);
        if (data.remaining() != size) {
            throw new IllegalArgumentException(
                    "A tensor of " + shape + " has " + size + " numbers; the buffer has " + data.remaining() + ".");
        }
    }
}
