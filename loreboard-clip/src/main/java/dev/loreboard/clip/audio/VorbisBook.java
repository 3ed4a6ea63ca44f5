package dev.loreboard.clip.audio;

import java.io.IOException;
import java.util.Arrays;

/**
 * A codebook of Vorbis: a prefix code, and for each of its entries a vector, if it has any. Safe to share between threads.
 *
 * @param dimensions of a vector
 * @param vectors one entry's after the other's; empty where it has none
 */
@SuppressWarnings("ArrayRecordComponent") // a decoder's tables, never compared
record VorbisBook(VorbisCode code, int dimensions, float[] vectors) {

    private static final int SYNC = 0x56_4342;
    private static final int MOST_ENTRIES = 1 << 16;
    private static final int MOST_NUMBERS = 1 << 20;

    static VorbisBook read(VorbisBits in) throws IOException {
        if (in.bits(24) != SYNC) {
            throw new IOException("one of its codebooks does not begin as it has to");
        }
        int dimensions = in.bits(16);
        int entries = in.bits(24);
        if (dimensions < 1 || entries < 1 || entries > MOST_ENTRIES || (long) entries * dimensions > MOST_NUMBERS) {
            throw new IOException("one of its codebooks claims " + entries + " entries of " + dimensions
                    + " dimensions; at most " + MOST_NUMBERS + " numbers are read");
        }
        VorbisCode code = VorbisCode.of(in.flag() ? ordered(in, entries) : listed(in, entries));
        return new VorbisBook(code, dimensions, vectors(in, dimensions, entries));
    }

    private static byte[] listed(VorbisBits in, int entries) throws IOException {
        byte[] lengths = new byte[entries];
        boolean sparse = in.flag();
        for (int entry = 0; entry < entries; entry++) {
            lengths[entry] = (byte) (!sparse || in.flag() ? in.bits(5) + 1 : 0);
        }
        in.requireWhole();
        return lengths;
    }

    private static byte[] ordered(VorbisBits in, int entries) throws IOException {
        byte[] lengths = new byte[entries];
        int length = in.bits(5) + 1;
        for (int entry = 0; entry < entries; length++) {
            int count = in.bits(Integer.SIZE - Integer.numberOfLeadingZeros(entries - entry));
            in.requireWhole();
            if (length > 32 || count > entries - entry) {
                throw new IOException("one of its codebooks has codes that cannot be");
            }
            Arrays.fill(lengths, entry, entry + count, (byte) length);
            entry += count;
        }
        return lengths;
    }

    private static float[] vectors(VorbisBits in, int dimensions, int entries) throws IOException {
        int way = in.bits(4);
        if (way == 0) {
            return new float[0];
        }
        if (way > 2) {
            throw new IOException("one of its codebooks stores vectors in way " + way + ", which there is not");
        }
        float least = packed(in.bits(32));
        float step = packed(in.bits(32));
        int bits = in.bits(4) + 1;
        boolean summed = in.flag();
        int[] numbers = new int[way == 1 ? root(entries, dimensions) : entries * dimensions];
        for (int index = 0; index < numbers.length; index++) {
            numbers[index] = in.bits(bits);
        }
        in.requireWhole();
        float[] vectors = new float[entries * dimensions];
        for (int entry = 0; entry < entries; entry++) {
            float before = 0;
            int rest = entry;
            for (int dimension = 0; dimension < dimensions; dimension++) {
                int place = entry * dimensions + dimension;
                int number = numbers[way == 1 ? rest % numbers.length : place];
                rest /= numbers.length;
                vectors[place] = number * step + least + before;
                before = summed ? vectors[place] : 0;
            }
        }
        return vectors;
    }

    /** The largest number whose power is not above the count of entries. */
    private static int root(int entries, int dimensions) {
        int root = (int) Math.floor(Math.pow(entries, 1.0 / dimensions)) + 1;
        while (!fits(root, entries, dimensions)) {
            root--;
        }
        return root;
    }

    private static boolean fits(int root, int entries, int dimensions) {
        long power = 1;
        for (int dimension = 0; dimension < dimensions && power <= entries && root > 1; dimension++) {
            power *= root;
        }
        return power <= entries;
    }

    /** A float as Vorbis writes it. */
    private static float packed(int bits) {
        float mantissa = bits & 0x1f_ffff;
        int exponent = (bits >>> 21 & 0x3ff) - 788;
        return Math.scalb(bits < 0 ? -mantissa : mantissa, exponent);
    }

    boolean hasVectors() {
        return vectors.length > 0;
    }
}
