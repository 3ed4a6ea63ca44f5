package dev.loreboard.clip.audio;

import java.io.IOException;
import java.nio.ByteBuffer;

/** How a WAV file stores a sample, lowest byte first. */
enum WavSample {
    UNSIGNED_BYTE(1) {
        @Override
        float next(ByteBuffer data) {
            return ((data.get() & 0xff) - 128) / 128f;
        }
    },
    SHORT(2) {
        @Override
        float next(ByteBuffer data) {
            return data.getShort() / 32_768f;
        }
    },
    THREE_BYTES(3) {
        @Override
        float next(ByteBuffer data) {
            int low = data.getShort() & 0xffff;
            return (data.get() << 16 | low) / 8_388_608f;
        }
    },
    INT(4) {
        @Override
        float next(ByteBuffer data) {
            return Math.scalb((float) data.getInt(), -31);
        }
    },
    FLOAT(4) {
        @Override
        float next(ByteBuffer data) throws IOException {
            return finite(data.getFloat());
        }
    },
    DOUBLE(8) {
        @Override
        float next(ByteBuffer data) throws IOException {
            return finite((float) data.getDouble());
        }
    };

    private static final int PCM = 1;
    private static final int IEEE_FLOAT = 3;

    private final int bytes;

    WavSample(int bytes) {
        this.bytes = bytes;
    }

    /** @param tag what the file says about its way of storing samples */
    static WavSample of(int tag, int bits) throws IOException {
        return switch (tag) {
            case PCM ->
                switch (bits) {
                    case 8 -> UNSIGNED_BYTE;
                    case 16 -> SHORT;
                    case 24 -> THREE_BYTES;
                    case 32 -> INT;
                    default -> throw new IOException("its samples have " + bits + " bits; 8, 16, 24 and 32 are read");
                };
            case IEEE_FLOAT ->
                switch (bits) {
                    case 32 -> FLOAT;
                    case 64 -> DOUBLE;
                    default -> throw new IOException("its floats have " + bits + " bits; 32 and 64 are read");
                };
            default ->
                throw new IOException(
                        "its samples are stored in way " + tag + "; whole numbers (1) and floats (3) are read");
        };
    }

    int bytes() {
        return bytes;
    }

    /** The next sample, full scale from -1 to 1. */
    abstract float next(ByteBuffer data) throws IOException;

    private static float finite(float sample) throws IOException {
        if (!Float.isFinite(sample)) {
            throw new IOException("one of its samples is " + sample);
        }
        return sample;
    }
}
