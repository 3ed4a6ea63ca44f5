package dev.loreboard.clip.image;

import java.io.EOFException;
import java.io.IOException;
import java.util.List;

/*
 * Lempel-Ziv-Welch as GIF has it. A code above the two special ones stands for an earlier string and one byte more:
 * `prefixes` says which string, `suffixes` which byte. A string is unrolled from its end into `stack`, and handed out
 * from there.
 */

/** The packed pixels of a GIF frame, unpacked row by row. */
final class GifCodes {

    private static final int MOST_BITS = 12;
    private static final int MOST_CODES = 1 << MOST_BITS;

    private final List<ByteView> blocks;
    private final int clear;
    private final int firstBits;
    private final short[] prefixes = new short[MOST_CODES];
    private final byte[] suffixes = new byte[MOST_CODES];
    private final byte[] stack = new byte[MOST_CODES + 1];
    private int depth;
    private int block;
    private int position;
    private int window;
    private int windowBits;
    private int bits;
    private int next;
    private int previous = -1;
    private byte first;

    /** @param codeBits how many bits tell the plain bytes apart */
    GifCodes(int codeBits, List<ByteView> blocks) {
        this.blocks = blocks;
        this.clear = 1 << codeBits;
        this.firstBits = codeBits + 1;
        for (int plain = 0; plain < clear; plain++) {
            suffixes[plain] = (byte) plain;
        }
        startOver();
    }

    void read(byte[] row) throws IOException {
        for (int x = 0; x < row.length; x++) {
            while (depth == 0) {
                unroll(code());
            }
            row[x] = stack[--depth];
        }
    }

    private void unroll(int code) throws IOException {
        if (code == clear) {
            startOver();
            return;
        }
        if (code == clear + 1) {
            throw new EOFException("its packed pixels end before its last row");
        }
        boolean unknown = previous < 0 ? code > clear : code > next;
        if (unknown) {
            throw new IOException("its packed pixels use the code " + code + " before they say what it means");
        }
        int string = code;
        if (code == next) { // the previous string and its own first byte
            stack[depth++] = first;
            string = previous;
        }
        while (string > clear) {
            stack[depth++] = suffixes[string];
            string = prefixes[string];
        }
        first = (byte) string;
        stack[depth++] = first;
        remember();
        previous = code;
    }

    /** The previous string with the first byte of this one is the next code. */
    private void remember() {
        if (previous >= 0 && next < MOST_CODES) {
            prefixes[next] = (short) previous;
            suffixes[next] = first;
            next++;
            if (next == 1 << bits && bits < MOST_BITS) {
                bits++;
            }
        }
    }

    private void startOver() {
        bits = firstBits;
        next = clear + 2;
        previous = -1;
    }

    private int code() throws IOException {
        while (windowBits < bits) {
            window |= nextByte() << windowBits;
            windowBits += Byte.SIZE;
        }
        int code = window & (1 << bits) - 1;
        window >>>= bits;
        windowBits -= bits;
        return code;
    }

    private int nextByte() throws IOException {
        while (block < blocks.size() && position == blocks.get(block).length()) {
            block++;
            position = 0;
        }
        if (block == blocks.size()) {
            throw new EOFException("its packed pixels end before its last row");
        }
        return blocks.get(block).byteAt(position++);
    }
}
