package dev.loreboard.clip.image;

import java.io.EOFException;

/** Bits of a lossless WebP picture, the lowest of each byte first. */
final class Vp8lBits {

    private final byte[] bytes;
    private final int end;
    private int next;
    private long window;
    private int count;

    Vp8lBits(ByteView part) {
        this.bytes = part.array();
        this.next = part.index(0);
        this.end = next + part.length();
    }

    /** Up to 24 bits as a number. */
    int number(int bits) throws EOFException {
        int number = peek(bits);
        drop(bits);
        return number;
    }

    boolean flag() throws EOFException {
        return number(1) == 1;
    }

    /** The next bits without using them up; zeros beyond the end. */
    int peek(int bits) {
        while (count < bits) {
            window |= (next < end ? bytes[next] & 0xffL : 0) << count;
            next++;
            count += Byte.SIZE;
        }
        return (int) (window & (1L << bits) - 1);
    }

    /** Uses up bits that were looked at. */
    void drop(int bits) throws EOFException {
        window >>>= bits;
        count -= bits;
        if (next - count / Byte.SIZE > end) {
            throw new EOFException("its packed pixels end before its last row");
        }
    }
}
