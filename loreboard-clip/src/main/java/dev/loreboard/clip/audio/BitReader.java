package dev.loreboard.clip.audio;

import java.io.EOFException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Reads numbers of any number of bits, highest bit first, and never past the end. Used by one thread. */
final class BitReader {

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final int MOST_BITS = 57;

    private final byte[] bytes;
    private final int end;
    private long place;

    /** @param from where the first bit is, in bytes */
    BitReader(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.end = end;
        this.place = (long) from * Byte.SIZE;
    }

    /** @param count 0 to 57 */
    long bits(int count) throws EOFException {
        if (count == 0) {
            return 0;
        }
        if (count > left()) {
            throw new EOFException("it breaks off after " + end + " bytes, where more has to come");
        }
        long word = ahead() << (place & 7) >>> (Long.SIZE - count);
        place += count;
        return word;
    }

    int number(int count) throws EOFException {
        return (int) bits(count);
    }

    boolean flag() throws EOFException {
        return bits(1) == 1;
    }

    /** A number that has its sign in the highest bit. */
    long signed(int count) throws EOFException {
        return count == 0 ? 0 : bits(count) << (Long.SIZE - count) >> (Long.SIZE - count);
    }

    /** How many zeros come before the next one, which is passed. */
    int zeros() throws EOFException {
        int zeros = 0;
        while (true) {
            int sure = (int) Math.min(left(), MOST_BITS - 1);
            if (sure == 0) {
                throw new EOFException("it breaks off after " + end + " bytes, where more has to come");
            }
            int here = Math.min(Long.numberOfLeadingZeros(ahead() << (place & 7)), sure);
            zeros += here;
            place += here;
            if (here < sure) {
                place++;
                return zeros;
            }
        }
    }

    void align() {
        place = (place + 7) & ~7L;
    }

    /** Where the next byte is; bits that were read of it do not count. */
    int position() {
        return (int) ((place + 7) >> 3);
    }

    /** Goes where so many bits are left. */
    void goTo(long bitsLeft) {
        place = (long) end * Byte.SIZE - bitsLeft;
    }

    /** How many bits there still are. */
    long left() {
        return (long) end * Byte.SIZE - place;
    }

    private long ahead() {
        int at = (int) (place >> 3);
        if (at + Long.BYTES <= bytes.length) {
            return (long) WORDS.get(bytes, at);
        }
        long word = 0;
        for (int index = 0; index < Long.BYTES; index++) {
            word = word << Byte.SIZE | (at + index < bytes.length ? bytes[at + index] & 0xff : 0);
        }
        return word;
    }
}
