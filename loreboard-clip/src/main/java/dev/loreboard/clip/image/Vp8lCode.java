package dev.loreboard.clip.image;

import java.io.IOException;

/*
 * A canonical prefix code: of two symbols the shorter code is the smaller one, and among codes of one length the symbols
 * rise. Codes of up to eight bits are found in a table by the bits that come; longer ones are counted through, length
 * by length.
 */

/** One prefix code of a lossless WebP picture. */
final class Vp8lCode {

    private static final int MOST_BITS = 15;
    private static final int TABLE_BITS = 8;
    private static final int[] ORDER = {17, 18, 0, 1, 2, 3, 4, 5, 16, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};

    private final int tableBits;
    private final int[] table; // symbol and, in the lowest four bits, the length of its code; 0 for longer codes
    private final int[] counts; // by length
    private final int[] symbols; // by length, then by number

    private Vp8lCode(int[] lengths) throws IOException {
        this.counts = new int[MOST_BITS + 1];
        int used = 0;
        int longest = 0;
        for (int length : lengths) {
            if (length > 0) {
                counts[length]++;
                used++;
                longest = Math.max(longest, length);
            }
        }
        this.symbols = sorted(lengths, used);
        if (used == 1) { // a single symbol takes no bits
            this.tableBits = 0;
            this.table = new int[] {symbols[0] << 4};
            return;
        }
        check(used);
        this.tableBits = Math.min(longest, TABLE_BITS);
        this.table = table();
    }

    private int[] sorted(int[] lengths, int used) {
        int[] next = new int[MOST_BITS + 2];
        for (int length = 1; length <= MOST_BITS; length++) {
            next[length + 1] = next[length] + counts[length];
        }
        int[] sorted = new int[used];
        for (int symbol = 0; symbol < lengths.length; symbol++) {
            if (lengths[symbol] > 0) {
                sorted[next[lengths[symbol]]++] = symbol;
            }
        }
        return sorted;
    }

    private void check(int used) throws IOException {
        int open = 1;
        for (int length = 1; length <= MOST_BITS && open >= 0; length++) {
            open = 2 * open - counts[length];
        }
        if (used == 0 || open != 0) {
            throw new IOException("its packed pixels are damaged (a prefix code does not add up)");
        }
    }

    private int[] table() {
        int[] filled = new int[1 << tableBits];
        int code = 0;
        int index = 0;
        for (int length = 1; length <= tableBits; length++) {
            for (int number = 0; number < counts[length]; number++) {
                int first = Integer.reverse(code) >>> (Integer.SIZE - length);
                for (int at = first; at < filled.length; at += 1 << length) {
                    filled[at] = symbols[index] << 4 | length;
                }
                code++;
                index++;
            }
            code <<= 1;
        }
        return filled;
    }

    int read(Vp8lBits bits) throws IOException {
        int entry = table[bits.peek(tableBits)];
        int length = entry & 15;
        if (length > 0 || tableBits == 0) {
            bits.drop(length);
            return entry >> 4;
        }
        return readLong(bits);
    }

    private int readLong(Vp8lBits bits) throws IOException {
        int window = bits.peek(MOST_BITS);
        int code = 0;
        int first = 0;
        int index = 0;
        for (int length = 1; length <= MOST_BITS; length++) {
            code |= window >> (length - 1) & 1;
            if (code - first < counts[length]) {
                bits.drop(length);
                return symbols[index + code - first];
            }
            index += counts[length];
            first = (first + counts[length]) << 1;
            code <<= 1;
        }
        throw new IOException("its packed pixels are damaged (a code stands for nothing)");
    }

    /** @param size how many symbols there are */
    static Vp8lCode of(Vp8lBits bits, int size) throws IOException {
        int[] lengths = new int[size];
        if (bits.flag()) {
            int count = bits.number(1) + 1;
            int first = bits.number(bits.flag() ? 8 : 1);
            mark(lengths, first);
            if (count == 2) {
                mark(lengths, bits.number(8));
            }
        } else {
            readLengths(bits, lengths);
        }
        return new Vp8lCode(lengths);
    }

    private static void mark(int[] lengths, int symbol) throws IOException {
        if (symbol >= lengths.length) {
            throw new IOException("its packed pixels are damaged (a code stands for nothing)");
        }
        lengths[symbol] = 1;
    }

    private static void readLengths(Vp8lBits bits, int[] lengths) throws IOException {
        int[] ofLengths = new int[ORDER.length];
        int count = bits.number(4) + 4;
        for (int index = 0; index < count; index++) {
            ofLengths[ORDER[index]] = bits.number(3);
        }
        Vp8lCode code = new Vp8lCode(ofLengths);
        int left = bits.flag() ? 2 + bits.number(2 + 2 * bits.number(3)) : lengths.length;
        int previous = 8;
        int symbol = 0;
        while (symbol < lengths.length && left-- > 0) {
            int length = code.read(bits);
            if (length < 16) {
                lengths[symbol++] = length;
                previous = length == 0 ? previous : length;
                continue;
            }
            int repeat = switch (length) {
                case 16 -> 3 + bits.number(2);
                case 17 -> 3 + bits.number(3);
                default -> 11 + bits.number(7);
            };
            if (repeat > lengths.length - symbol) {
                throw new IOException("its packed pixels are damaged (a prefix code is too long)");
            }
            for (int end = symbol + repeat; symbol < end; symbol++) {
                lengths[symbol] = length == 16 ? previous : 0;
            }
        }
    }
}
