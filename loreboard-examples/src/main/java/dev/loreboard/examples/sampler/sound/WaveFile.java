package dev.loreboard.examples.sampler.sound;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A recording as a WAV file of 16 bits. */
public final class WaveFile {

    private static final int HEADER = 44;
    private static final int FORMAT_BYTES = 16;
    private static final short PLAIN = 1;
    private static final short EARS = 2;
    private static final short BYTES = 2;

    private WaveFile() {}

    public static byte[] of(Recording recording) {
        int samples = recording.left().length;
        int data = samples * EARS * BYTES;
        ByteBuffer file = ByteBuffer.allocate(HEADER + data).order(ByteOrder.LITTLE_ENDIAN);
        file.put(ascii("RIFF")).putInt(HEADER - 8 + data).put(ascii("WAVEfmt ")).putInt(FORMAT_BYTES);
        file.putShort(PLAIN).putShort(EARS).putInt(recording.rate());
        file.putInt(recording.rate() * EARS * BYTES)
                .putShort((short) (EARS * BYTES))
                .putShort((short) (8 * BYTES));
        file.put(ascii("data")).putInt(data);
        for (int i = 0; i < samples; i++) {
            file.putShort(sample(recording.left()[i])).putShort(sample(recording.right()[i]));
        }
        return file.array();
    }

    private static short sample(float value) {
        return (short) Math.round(Math.clamp(value, -1f, 1f) * Short.MAX_VALUE);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
