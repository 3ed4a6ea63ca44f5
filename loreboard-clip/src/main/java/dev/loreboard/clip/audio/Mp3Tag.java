package dev.loreboard.clip.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What an encoder left in a first frame that holds no sound.
 *
 * @param frames how many come after it; -1 where it does not say
 * @param early samples before the sound
 * @param late samples behind it
 */
record Mp3Tag(long frames, int early, int late) {

    private static final int DECODER_DELAY = 529;
    private static final int ENCODER_DELAY = 21;

    static Optional<Mp3Tag> read(byte[] file, int place, Mp3Header header) throws IOException {
        ByteBuffer frame = ByteBuffer.wrap(file, place, Math.min(header.bytes(), file.length - place))
                .slice();
        int at = header.skipped() + header.sideBytes();
        if (frame.capacity() < at + 8 || !isName(frame, at)) {
            return Optional.empty();
        }
        int flags = frame.getInt(at + 4);
        int length = at + 8 + 4 * Integer.bitCount(flags & 0b1011) + ((flags & 0b100) == 0 ? 0 : 100);
        long frames = (flags & 1) == 1 && frame.capacity() >= at + 12 ? frame.getInt(at + 8) & 0xffff_ffffL : -1;
        if (frame.capacity() < length + ENCODER_DELAY + 3) {
            return Optional.of(new Mp3Tag(frames, 0, 0));
        }
        int delays = frame.getInt(length + ENCODER_DELAY) >>> 8;
        return delays == 0
                ? Optional.of(new Mp3Tag(frames, 0, 0))
                : Optional.of(new Mp3Tag(
                        frames, (delays >> 12) + DECODER_DELAY, Math.max((delays & 0xfff) - DECODER_DELAY, 0)));
    }

    private static boolean isName(ByteBuffer frame, int at) {
        byte[] name = new byte[4];
        frame.get(at, name);
        String text = new String(name, StandardCharsets.ISO_8859_1);
        return text.equals("Xing") || text.equals("Info");
    }
}
