package dev.loreboard.clip.image;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds the byte 0xff, which begins every marker, eight bytes at a time: packed pixels are long and have few. */
final class JpegMarkers {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOWEST_BITS = 0x0101_0101_0101_0101L;

    private JpegMarkers() {}

    /** The first place from {@code from} on that holds 0xff, or {@code to} when there is none. */
    static int find(byte[] bytes, int from, int to) {
        int at = from;
        for (; at <= to - Long.BYTES; at += Long.BYTES) {
            long inverted = ~(long) LONGS.get(bytes, at);
            long zeros = inverted - LOWEST_BITS & ~inverted & LOWEST_BITS << 7; // exact up to the first zero byte
            if (zeros != 0) {
                return at + Long.numberOfTrailingZeros(zeros) / Byte.SIZE;
            }
        }
        while (at < to && bytes[at] != (byte) 0xff) {
            at++;
        }
        return Math.min(at, to);
    }
}
