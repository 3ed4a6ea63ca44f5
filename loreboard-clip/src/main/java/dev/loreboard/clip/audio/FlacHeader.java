package dev.loreboard.clip.audio;

import java.io.IOException;

/**
 * What a FLAC file says about itself.
 *
 * @param frames samples of each channel; 0 where it does not say
 * @param end where the sound begins
 */
record FlacHeader(int rate, int channels, int bits, long frames, int end) {

    private static final int MARK_BYTES = 4;
    private static final int STREAM_INFO_BYTES = 34;

    static FlacHeader read(byte[] bytes) throws IOException {
        BitReader in = new BitReader(bytes, MARK_BYTES, bytes.length);
        boolean last = in.flag();
        int kind = in.number(7);
        int length = in.number(24);
        if (kind != 0 || length != STREAM_INFO_BYTES) {
            throw new IOException("it does not begin with what its sound is like");
        }
        in.bits(32);
        in.bits(48);
        int rate = in.number(20);
        int channels = in.number(3) + 1;
        int bits = in.number(5) + 1;
        long frames = in.bits(36);
        int end = MARK_BYTES + 4 + STREAM_INFO_BYTES;
        while (!last) {
            BitReader block = new BitReader(bytes, end, bytes.length);
            last = block.flag();
            block.bits(7);
            length = block.number(24);
            end += 4;
            if (length > bytes.length - end) {
                throw new IOException(
                        "its notes claim " + length + " bytes, and only " + (bytes.length - end) + " are there");
            }
            end += length;
        }
        return new FlacHeader(rate, channels, bits, frames, end);
    }

    boolean saysFrames() {
        return frames > 0;
    }
}
