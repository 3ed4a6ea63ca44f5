package dev.loreboard.clip.image;

import java.io.EOFException;

/** The arithmetic decoder of VP8: bits of which each has a probability of its own, in parts of 256, of being zero. */
final class Vp8Bits {

    /** A writer need not flush what a reader takes for granted. */
    private static final int BYTES_BEYOND_END = 2;

    private final byte[] bytes;
    private final int end;
    private int next;
    private int range = 254; // less one
    private int value;
    private int bits = -Byte.SIZE; // how many of the value's are still to be used, less eight

    Vp8Bits(ByteView part) {
        this.bytes = part.array();
        this.next = part.index(0);
        this.end = next + part.length();
    }

    int bit(int probability) throws EOFException {
        if (bits < 0) {
            load();
        }
        int split = (range * probability) >> 8;
        boolean one = value >> bits > split;
        if (one) {
            range -= split;
            value -= (split + 1) << bits;
        } else {
            range = split + 1;
        }
        int shift = Integer.numberOfLeadingZeros(range) - 24;
        range = (range << shift) - 1;
        bits -= shift;
        return one ? 1 : 0;
    }

    private void load() throws EOFException {
        if (next >= end + BYTES_BEYOND_END) {
            throw new EOFException("its packed pixels end before its last row");
        }
        value = value << Byte.SIZE | (next < end ? bytes[next] & 0xff : 0);
        next++;
        bits += Byte.SIZE;
    }

    boolean flag() throws EOFException {
        return bit(128) == 1;
    }

    /** A number of so many bits, the highest first. */
    int number(int count) throws EOFException {
        int number = 0;
        for (int index = 0; index < count; index++) {
            number = number << 1 | bit(128);
        }
        return number;
    }

    /** A number of so many bits and its sign, if a bit before says that it is there; else zero. */
    int optional(int count) throws EOFException {
        return flag() ? signed(count) : 0;
    }

    private int signed(int count) throws EOFException {
        int number = number(count);
        return flag() ? -number : number;
    }
}
