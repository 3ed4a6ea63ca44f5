package dev.loreboard.clip.image;

import java.io.EOFException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A stretch of a file, read by position. Whoever reads past its end is told where the file ended. */
final class ByteView {

    private final byte[] bytes;
    private final int start;
    private final int length;
    private final ByteOrder order;

    private ByteView(byte[] bytes, int start, int length, ByteOrder order) {
        this.bytes = bytes;
        this.start = start;
        this.length = length;
        this.order = order;
    }

    /** The whole of the array, with the highest byte of a number first. */
    static ByteView of(byte[] bytes) {
        return new ByteView(bytes, 0, bytes.length, ByteOrder.BIG_ENDIAN);
    }

    ByteView ordered(ByteOrder changed) {
        return new ByteView(bytes, start, length, changed);
    }

    ByteView slice(int offset, int count) throws EOFException {
        check(offset, count);
        return new ByteView(bytes, start + offset, count, order);
    }

    int length() {
        return length;
    }

    /** The array that holds the bytes, for reading only. */
    byte[] array() {
        return bytes;
    }

    /** Where in the array this position is. */
    int index(int offset) {
        return start + offset;
    }

    int byteAt(int offset) throws EOFException {
        check(offset, 1);
        return bytes[start + offset] & 0xff;
    }

    /** Two bytes, without a sign. */
    int shortAt(int offset) throws EOFException {
        check(offset, 2);
        int first = bytes[start + offset] & 0xff;
        int second = bytes[start + offset + 1] & 0xff;
        return order == ByteOrder.BIG_ENDIAN ? first << 8 | second : second << 8 | first;
    }

    /** Three bytes, without a sign. */
    int threeAt(int offset) throws EOFException {
        return order == ByteOrder.BIG_ENDIAN
                ? shortAt(offset) << 8 | byteAt(offset + 2)
                : byteAt(offset + 2) << 16 | shortAt(offset);
    }

    /** Four bytes, with a sign. */
    int intAt(int offset) throws EOFException {
        int first = shortAt(offset);
        int second = shortAt(offset + 2);
        return order == ByteOrder.BIG_ENDIAN ? first << 16 | second : second << 16 | first;
    }

    /** Four bytes, without a sign. */
    long wordAt(int offset) throws EOFException {
        return intAt(offset) & 0xffff_ffffL;
    }

    boolean hasText(int offset, String text) {
        byte[] wanted = text.getBytes(StandardCharsets.ISO_8859_1);
        if (offset < 0 || length - offset < wanted.length) {
            return false;
        }
        for (int index = 0; index < wanted.length; index++) {
            if (bytes[start + offset + index] != wanted[index]) {
                return false;
            }
        }
        return true;
    }

    private void check(int offset, int count) throws EOFException {
        if (offset < 0 || count < 0 || length - offset < count) {
            throw new EOFException("it breaks off after " + length + " bytes, where more has to come");
        }
    }
}
