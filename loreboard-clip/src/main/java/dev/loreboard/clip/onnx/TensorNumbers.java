package dev.loreboard.clip.onnx;

import dev.loreboard.api.content.ContentHash;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The numbers of a tensor, as they stand in a file. */
record TensorNumbers(Kind kind, ByteBuffer bytes) {

    /** Tensors with fewer are settings of an exporter rather than weights. */
    static final int FEWEST = 8;

    private static final int CHUNK = 1 << 14;

    /** Beyond it a number stands for infinity, which every precision writes in its own way. */
    private static final float LARGEST = 1e4f;

    /** Below it the precisions differ. */
    private static final float SMALLEST = 0x1p-14f;

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
    }

    /** The same for the same weights in 32 and in 16 bits. */
    ContentHash digest() {
        MessageDigest digest = sha256();
        int count = bytes.remaining() / kind.size();
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, count));
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int from = 0; from < count; from += CHUNK) {
            chunk.clear();
            for (int i = from; i < Math.min(from + CHUNK, count); i++) {
                chunk.putShort(at(i));
            }
            digest.update(chunk.flip());
        }
        return ContentHash.parse(HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private short at(int index) {
        return switch (kind) {
            case FLOAT -> half(Float.floatToFloat16(bytes.getFloat(bytes.position() + index * Float.BYTES)));
            case HALF -> half(bytes.getShort(bytes.position() + index * Short.BYTES));
            case BRAIN -> bytes.getShort(bytes.position() + index * Short.BYTES);
            case UNSIGNED_BYTE, SIGNED_BYTE -> bytes.get(bytes.position() + index);
        };
    }

    private static short half(short bits) {
        float value = Float.float16ToFloat(bits);
        if (Math.abs(value) < SMALLEST) {
            return 0;
        }
        return Float.floatToFloat16(Math.clamp(value, -LARGEST, LARGEST));
    }
}
