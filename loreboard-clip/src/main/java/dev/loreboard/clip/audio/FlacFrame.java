package dev.loreboard.clip.audio;

import java.io.IOException;

/** Decodes frames of a FLAC file, one after the other. Used by one thread. */
final class FlacFrame {

    /** The most samples that a channel has in one frame. */
    static final int LONGEST = 65_535;

    private static final int SYNC = 0x3ffe;
    private static final int LEFT_SIDE = 8;
    private static final int SIDE_RIGHT = 9;
    private static final int MIDDLE_SIDE = 10;
    private static final int[] BITS = {0, 8, 12, 0, 16, 20, 24, 32};

    private final byte[] bytes;
    private final FlacHeader header;
    private final long[][] samples;
    private int end;

    FlacFrame(byte[] bytes, FlacHeader header) {
        this.bytes = bytes;
        this.header = header;
        this.samples = new long[header.channels()][LONGEST];
    }

    /** Where the frame ended that was decoded last. */
    int end() {
        return end;
    }

    /** Decodes the frame at this place, and says how many samples each channel got. */
    int decode(int place, float[][] decoded) throws IOException {
        BitReader in = new BitReader(bytes, place, bytes.length);
        if (in.number(14) != SYNC || in.flag()) {
            throw new IOException("there is no frame at byte " + place + ", where one has to be");
        }
        in.bits(1);
        int sizeCode = in.number(4);
        int rateCode = in.number(4);
        int layout = in.number(4);
        int bitsCode = in.number(3);
        in.bits(1);
        skipNumber(in);
        int count = count(in, sizeCode);
        skipRate(in, rateCode);
        int checked = in.position();
        if (in.number(8) != FlacChecksum.ofHeader(bytes, place, checked)) {
            throw new IOException("the checksum of the frame at byte " + place + " does not fit");
        }
        int bits = bitsCode == 0 ? header.bits() : BITS[bitsCode];
        if (bits != header.bits() || channels(layout) != header.channels()) {
            throw new IOException("the frame at byte " + place + " is of another kind than the file says");
        }
        for (int channel = 0; channel < samples.length; channel++) {
            FlacSubframe.decode(in, samples[channel], count, bits + (isSide(layout, channel) ? 1 : 0));
        }
        in.align();
        int last = in.position();
        if (in.number(16) != FlacChecksum.ofFrame(bytes, place, last)) {
            throw new IOException("the checksum of the frame at byte " + place + " does not fit");
        }
        end = last + 2;
        join(layout, count);
        scale(decoded, count, bits);
        return count;
    }

    /** Of a frame or sample, in as many bytes as the first says. */
    private static void skipNumber(BitReader in) throws IOException {
        int more = Integer.numberOfLeadingZeros(~in.number(8) << 24) - 1;
        if (more == 0 || more > 6) {
            throw new IOException("the number of a frame is none");
        }
        for (int index = 0; index < more; index++) {
            if (in.number(8) >> 6 != 2) {
                throw new IOException("the number of a frame is none");
            }
        }
    }

    private static int count(BitReader in, int code) throws IOException {
        int count = switch (code) {
            case 0 -> 0;
            case 1 -> 192;
            case 2, 3, 4, 5 -> 576 << (code - 2);
            case 6 -> in.number(8) + 1;
            case 7 -> in.number(16) + 1;
            default -> 256 << (code - 8);
        };
        if (count < 1 || count > LONGEST) {
            throw new IOException("a frame claims " + count + " samples");
        }
        return count;
    }

    private static void skipRate(BitReader in, int code) throws IOException {
        in.bits(
                switch (code) {
                    case 12 -> 8;
                    case 13, 14 -> 16;
                    default -> 0;
                });
    }

    private static int channels(int layout) {
        return layout < LEFT_SIDE ? layout + 1 : 2;
    }

    private static boolean isSide(int layout, int channel) {
        return layout == SIDE_RIGHT ? channel == 0 : layout >= LEFT_SIDE && channel == 1;
    }

    private void join(int layout, int count) throws IOException {
        if (layout < LEFT_SIDE) {
            return;
        }
        if (layout > MIDDLE_SIDE) {
            throw new IOException("the channels of a frame are laid out in way " + layout + ", which there is not");
        }
        long[] first = samples[0];
        long[] second = samples[1];
        for (int index = 0; index < count; index++) {
            if (layout == LEFT_SIDE) {
                second[index] = first[index] - second[index];
            } else if (layout == SIDE_RIGHT) {
                first[index] += second[index];
            } else {
                long side = second[index];
                long sum = first[index] << 1 | (side & 1);
                first[index] = (sum + side) >> 1;
                second[index] = (sum - side) >> 1;
            }
        }
    }

    private void scale(float[][] decoded, int count, int bits) {
        double full = Math.scalb(1.0, 1 - bits);
        for (int channel = 0; channel < samples.length; channel++) {
            for (int index = 0; index < count; index++) {
                decoded[channel][index] = (float) (samples[channel][index] * full);
            }
        }
    }
}
