package dev.loreboard.clip.audio;

import java.io.IOException;
import java.util.Arrays;

/** The prefix code of a codebook: from bits to entries. Safe to share between threads. */
final class VorbisCode {

    private static final int LONGEST = 32;
    private static final int QUICK_BITS = 9;

    private final int[] entries;
    private final int[] codes; // in rising order, their first bit the highest of the int, compared without sign
    private final byte[] lengths;
    private final short[] quick; // by the next bits, as they lie in a packet: which code it is, or -1

    private VorbisCode(int[] entries, int[] codes, byte[] lengths) {
        this.entries = entries;
        this.codes = codes;
        this.lengths = lengths;
        this.quick = new short[1 << QUICK_BITS];
        Arrays.fill(quick, (short) -1);
        for (int index = 0; index < codes.length && index < Short.MAX_VALUE; index++) {
            if (lengths[index] <= QUICK_BITS) {
                int low = Integer.reverse(codes[index]);
                for (int value = low; value < quick.length; value += 1 << lengths[index]) {
                    quick[value] = (short) index;
                }
            }
        }
    }

    /** @param lengths in bits for each entry; 0 for one that is never used */
    static VorbisCode of(byte[] lengths) throws IOException {
        int used = 0;
        for (byte length : lengths) {
            used += length > 0 ? 1 : 0;
        }
        long[] sorted = new long[used]; // the code, made to compare as if it had a sign, and then the entry
        int[] free = new int[LONGEST + 1];
        int count = 0;
        for (int entry = 0; entry < lengths.length; entry++) {
            int length = lengths[entry];
            if (length > 0) {
                int code = count == 0 ? first(free, length) : next(free, length);
                sorted[count++] = (long) (code ^ Integer.MIN_VALUE) << Integer.SIZE | entry;
            }
        }
        Arrays.sort(sorted);
        return sorted(sorted, lengths);
    }

    private static int first(int[] free, int length) {
        for (int depth = 1; depth <= length; depth++) {
            free[depth] = 1 << (LONGEST - depth);
        }
        return 0;
    }

    /** The lowest code of this length that is still free. A taken code leaves its siblings, which are longer, free. */
    private static int next(int[] free, int length) throws IOException {
        int depth = length;
        while (depth > 0 && free[depth] == 0) {
            depth--;
        }
        if (depth == 0) {
            throw new IOException("one of its codebooks has more codes than there can be");
        }
        int code = free[depth];
        free[depth] = 0;
        for (int below = length; below > depth; below--) {
            free[below] = code + (1 << (LONGEST - below));
        }
        return code;
    }

    private static VorbisCode sorted(long[] sorted, byte[] lengths) {
        int[] entries = new int[sorted.length];
        int[] codes = new int[sorted.length];
        byte[] ofCodes = new byte[sorted.length];
        for (int index = 0; index < sorted.length; index++) {
            entries[index] = (int) sorted[index];
            codes[index] = (int) (sorted[index] >> Integer.SIZE) ^ Integer.MIN_VALUE;
            ofCodes[index] = lengths[entries[index]];
        }
        return new VorbisCode(entries, codes, ofCodes);
    }

    /** The next entry of a packet; -1 where its bits are no code, or it ended. */
    int next(VorbisBits in) {
        int ahead = in.peek();
        int index = quick[ahead & ((1 << QUICK_BITS) - 1)];
        if (index < 0) {
            index = search(Integer.reverse(ahead));
            if (index < 0) {
                return -1;
            }
        }
        in.skip(lengths[index]);
        return in.ended() ? -1 : entries[index];
    }

    private int search(int ahead) {
        int low = 0;
        int high = codes.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (Integer.compareUnsigned(codes[middle], ahead) <= 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        boolean fits = high >= 0 && (codes[high] ^ ahead) >>> (LONGEST - lengths[high]) == 0;
        return fits ? high : -1;
    }
}
