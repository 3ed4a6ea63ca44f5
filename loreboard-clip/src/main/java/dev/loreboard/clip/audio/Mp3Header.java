package dev.loreboard.clip.audio;

import java.io.IOException;

/**
 * The first four bytes of an MP3 frame.
 *
 * @param version 1, 2, or 25 for what is called 2.5
 * @param checked whether a checksum follows
 * @param bytes of the whole frame
 * @param middleSide whether the channels are stored as what they share and what they differ in
 * @param intensity whether high tones are stored once, with how loud they are on each side
 */
record Mp3Header(
        int version, int rate, int channels, boolean checked, int bytes, boolean middleSide, boolean intensity) {

    static final int BYTES = 4;

    private static final int[] KILOBITS = {32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
    private static final int[] LOW_KILOBITS = {8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};
    private static final int[] RATES = {44_100, 48_000, 32_000};
    private static final int JOINT = 1;
    private static final int MONO = 3;

    static Mp3Header read(byte[] file, int place) throws IOException {
        BitReader in = new BitReader(file, place, file.length);
        if (in.number(11) != 0x7ff) {
            throw new IOException("there is no MP3 frame at byte " + place + ", where one has to be");
        }
        int version = switch (in.number(2)) {
            case 0 -> 25;
            case 2 -> 2;
            case 3 -> 1;
            default -> throw new IOException("the frame at byte " + place + " is of no version that there is");
        };
        if (in.number(2) != 1) {
            throw new IOException("the frame at byte " + place + " is not of layer III");
        }
        boolean checked = !in.flag();
        int bitRate = in.number(4);
        int rate = in.number(2);
        boolean padded = in.flag();
        in.bits(1);
        int mode = in.number(2);
        int extension = in.number(2);
        if (bitRate == 0 || bitRate == 15 || rate == 3) {
            throw new IOException("the frame at byte " + place + " does not say how long it is");
        }
        int hertz = RATES[rate] / (version == 1 ? 1 : version == 2 ? 2 : 4);
        int bits = 1000 * (version == 1 ? KILOBITS : LOW_KILOBITS)[bitRate - 1];
        int bytes = (version == 1 ? 144 : 72) * bits / hertz + (padded ? 1 : 0);
        boolean joint = mode == JOINT;
        return new Mp3Header(
                version,
                hertz,
                mode == MONO ? 1 : 2,
                checked,
                bytes,
                joint && extension >= 2,
                joint && extension % 2 == 1);
    }

    int granules() {
        return version == 1 ? 2 : 1;
    }

    /** Bytes before the description of the granules. */
    int skipped() {
        return BYTES + (checked ? 2 : 0);
    }

    /** Bytes that describe the granules. */
    int sideBytes() {
        return version == 1 ? (channels == 1 ? 17 : 32) : (channels == 1 ? 9 : 17);
    }

    boolean isLike(Mp3Header other) {
        return version == other.version && rate == other.rate && channels == other.channels;
    }
}
