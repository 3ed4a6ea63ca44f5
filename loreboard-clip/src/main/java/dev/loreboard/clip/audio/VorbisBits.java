package dev.loreboard.clip.audio;

import java.io.EOFException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Reads a packet of Vorbis, lowest bit first. A packet of sound may end anywhere, and then gives zeros. Used by one thread.
 */
final class VorbisBits {

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] bytes;
    private final long end;
    private long place;

    VorbisBits(byte[] packet) {
        this.bytes = Arrays.copyOf(packet, packet.length + Long.BYTES);
        this.end = (long) packet.length * Byte.SIZE;
    }

    /** @param count 0 to 32 */
    int bits(int count) {
        int number = (int) (ahead() & ((1L << count) - 1));
        skip(count);
        return number;
    }

    boolean flag() {
        return bits(1) == 1;
    }

    /** The next 32 bits, without passing them. */
    int peek() {
        return (int) ahead();
    }

    void skip(int count) {
        place += count;
    }

    /** Whether more was read than there is. */
    boolean ended() {
        return place > end;
    }

    /** For packets that have to be whole. */
    void requireWhole() throws EOFException {
        if (ended()) {
            throw new EOFException("one of its headers breaks off");
        }
    }

    private long ahead() {
        if (place >= end) {
            return 0;
        }
        return (long) WORDS.get(bytes, (int) (place >> 3)) >>> (place & 7);
    }
}
