package dev.loreboard.clip.onnx;

import dev.loreboard.api.content.ContentHash;
import dev.loreboard.api.content.ContentHasher;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;

/** The numbers of a tensor, as they stand in a file. */
record TensorNumbers(Kind kind, ByteBuffer bytes) {

    /** Tensors with fewer are settings of an exporter rather than weights. */
    static final int FEWEST = 8;

    private static final int CHUNK = 1 << 14;

    /** Of a number in 16 bits, all but its sign. */
    private static final int SIZE = 0x7fff;

    /** 10,000 in 16 bits: beyond it a number stands for infinity, which every precision writes in its own way. */
    private static final int LARGEST = 0x70e2;

    /** The factor of QuickGELU, 1.702, in 16 bits. A layer that has it computes QuickGELU, one without it GELU. */
    private static final short QUICK = 0x3ecf;

    /** The smallest number that 16 bits keep at full precision. */
    private static final int SMALLEST = 0x0400;

    enum Kind {
        FLOAT(1, 4),
        HALF(10, 2),
        BRAIN(16, 2),
        UNSIGNED_BYTE(2, 1),
        SIGNED_BYTE(3, 1);

        private final long code;
        private final int size;

        Kind(long code, int size) {
            this.code = code;
            this.size = size;
        }

        static Optional<Kind> of(long code) {
            return Arrays.stream(values()).filter(kind -> kind.code == code).findFirst();
        }

        int size() {
            return size;
        }

        long code() {
            return code;
        }
    }

    /** Whether they tell models apart: weights do, and of the few numbers beside them the factor of QuickGELU, 1.702. */
    boolean areTelling() {
        int count = bytes.remaining() / kind.size();
        if (count >= FEWEST) {
            return true;
        }
        short[] number = new short[1];
        read(0, 1, number);
        return (kind == Kind.FLOAT || kind == Kind.HALF) && number[0] == QUICK;
    }

    /** The same for the same weights in 32 and in 16 bits. */
    ContentHash digest() {
        ContentHasher hasher = new ContentHasher();
        int count = bytes.remaining() / kind.size();
        hasher.add(ByteBuffer.allocate(Integer.BYTES).putInt(0, count));
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        short[] numbers = new short[CHUNK];
        for (int from = 0; from < count; from += CHUNK) {
            int length = Math.min(CHUNK, count - from);
            read(from, length, numbers);
            chunk.clear().asShortBuffer().put(numbers, 0, length);
            hasher.add(chunk.limit(length * Short.BYTES));
        }
        return hasher.finish();
    }

    private void read(int from, int length, short[] into) {
        ByteBuffer part = bytes.slice(bytes.position() + from * kind.size(), length * kind.size())
                .order(ByteOrder.LITTLE_ENDIAN);
        switch (kind) {
            case FLOAT -> {
                float[] numbers = new float[length];
                part.asFloatBuffer().get(numbers);
                for (int i = 0; i < length; i++) {
                    into[i] = level(Float.floatToFloat16(numbers[i]));
                }
            }
            case HALF -> {
                part.asShortBuffer().get(into, 0, length);
                for (int i = 0; i < length; i++) {
                    into[i] = level(into[i]);
                }
            }
            case BRAIN -> part.asShortBuffer().get(into, 0, length);
            case UNSIGNED_BYTE, SIGNED_BYTE -> {
                for (int i = 0; i < length; i++) {
                    into[i] = part.get(i);
                }
            }
        }
    }

    /** A number in 16 bits, without what the precisions write differently. */
    private static short level(short bits) {
        int size = bits & SIZE;
        int sign = bits & ~SIZE;
        return (short) (size < SMALLEST ? 0 : sign | Math.min(size, LARGEST));
    }
}
