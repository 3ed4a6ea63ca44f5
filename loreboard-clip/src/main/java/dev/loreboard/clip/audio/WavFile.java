package dev.loreboard.clip.audio;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * What a WAV file says about its samples, and where they are.
 *
 * @param data all of the samples
 */
record WavFile(int rate, int channels, WavSample sample, ByteBuffer data) {

    private static final int EXTENSIBLE = 0xfffe;
    private static final int FORMAT_BYTES = 16;
    private static final int EXTENSIBLE_BYTES = 40;
    /** A program that cannot go back to say how much it wrote leaves this, or nothing. */
    private static final long UNSAID = 0xffff_ffffL;

    static WavFile read(byte[] bytes) throws IOException {
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).position(12);
        ByteBuffer format = null;
        long large = UNSAID;
        while (file.remaining() >= 8) {
            String name = name(file);
            long length = file.getInt() & 0xffff_ffffL;
            switch (name) {
                case "data" -> {
                    if (format == null) {
                        throw new IOException("its samples come before it says what they are");
                    }
                    return of(format, samples(file, length == UNSAID ? large : length));
                }
                case "fmt " -> format = part(file, name, length);
                case "ds64" -> {
                    ByteBuffer sizes = part(file, name, length);
                    large = sizes.remaining() >= 16 ? sizes.getLong(8) : UNSAID;
                }
                default -> part(file, name, length);
            }
            if (length % 2 == 1 && file.hasRemaining()) {
                file.get();
            }
        }
        throw new EOFException("it breaks off after " + bytes.length + " bytes, before any samples");
    }

    private static WavFile of(ByteBuffer format, ByteBuffer data) throws IOException {
        if (format.remaining() < FORMAT_BYTES) {
            throw new IOException(
                    "it describes its samples in " + format.remaining() + " bytes; " + FORMAT_BYTES + " are needed");
        }
        int tag = format.getShort(0) & 0xffff;
        int channels = format.getShort(2) & 0xffff;
        int frameBytes = format.getShort(12) & 0xffff;
        int bits = format.getShort(14) & 0xffff;
        if (tag == EXTENSIBLE && format.remaining() >= EXTENSIBLE_BYTES) {
            tag = format.getShort(24) & 0xffff;
        }
        WavSample sample = WavSample.of(tag, bits);
        if (frameBytes != channels * sample.bytes()) {
            throw new IOException(
                    "it claims " + frameBytes + " bytes for " + channels + " samples of " + bits + " bits");
        }
        return new WavFile(format.getInt(4), channels, sample, data);
    }

    private static String name(ByteBuffer file) {
        byte[] name = new byte[4];
        file.get(name);
        return new String(name, StandardCharsets.ISO_8859_1);
    }

    private static ByteBuffer samples(ByteBuffer file, long length) throws IOException {
        boolean unsaid = length == UNSAID || length == 0;
        return part(file, "data", unsaid ? file.remaining() : length);
    }

    private static ByteBuffer part(ByteBuffer file, String name, long length) throws IOException {
        if (length < 0 || length > file.remaining()) {
            throw new EOFException("its part \"" + name + "\" claims " + Long.toUnsignedString(length)
                    + " bytes, and only " + file.remaining() + " are there");
        }
        ByteBuffer part = file.slice(file.position(), (int) length).order(ByteOrder.LITTLE_ENDIAN);
        file.position(file.position() + (int) length);
        return part;
    }
}
