package dev.loreboard.clip.audio;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A page of an Ogg file, whose checksum fitted.
 *
 * @param granule how many frames there are up to the last packet that ends here; -1 where none ends
 * @param start where its table of segments begins
 * @param end where the next page begins
 */
record OggPage(boolean continued, boolean first, boolean last, long granule, int serial, int start, int end) {

    private static final int HEADER_BYTES = 27;
    private static final int[] SUMS = new int[256];

    static {
        for (int value = 0; value < SUMS.length; value++) {
            int rest = value << 24;
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                rest = rest < 0 ? (rest << 1) ^ 0x04c1_1db7 : rest << 1;
            }
            SUMS[value] = rest;
        }
    }

    static OggPage read(byte[] bytes, int place) throws IOException {
        if (bytes.length - place < HEADER_BYTES) {
            throw broken(bytes);
        }
        ByteBuffer page = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (page.getInt(place) != 0x5367_674f || bytes[place + 4] != 0) {
            throw new IOException("there is no Ogg page at byte " + place + ", where one has to be");
        }
        int segments = bytes[place + 26] & 0xff;
        int start = place + HEADER_BYTES;
        if (bytes.length - start < segments) {
            throw broken(bytes);
        }
        int length = 0;
        for (int segment = 0; segment < segments; segment++) {
            length += bytes[start + segment] & 0xff;
        }
        int end = start + segments + length;
        if (end > bytes.length) {
            throw broken(bytes);
        }
        if (sum(bytes, place, end) != page.getInt(place + 22)) {
            throw new IOException("the checksum of the Ogg page at byte " + place + " does not fit");
        }
        int flags = bytes[place + 5];
        return new OggPage(
                (flags & 1) != 0,
                (flags & 2) != 0,
                (flags & 4) != 0,
                page.getLong(place + 6),
                page.getInt(place + 14),
                start,
                end);
    }

    /** The checksum of a page, in which it counts as zeros itself. */
    static int sum(byte[] bytes, int place, int end) {
        int sum = 0;
        for (int index = place; index < end; index++) {
            int value = index >= place + 22 && index < place + 26 ? 0 : bytes[index] & 0xff;
            sum = (sum << 8) ^ SUMS[(sum >>> 24) ^ value];
        }
        return sum;
    }

    private static EOFException broken(byte[] bytes) {
        return new EOFException("it breaks off after " + bytes.length + " bytes, within an Ogg page");
    }
}
