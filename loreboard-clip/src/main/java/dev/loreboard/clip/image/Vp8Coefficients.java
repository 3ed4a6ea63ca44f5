package dev.loreboard.clip.image;

import java.io.IOException;
import java.util.Arrays;

/** Reads the coefficients of one block after the other (RFC 6386, section 13), already multiplied by their steps. */
final class Vp8Coefficients {

    /** Sixteen small blocks of brightness, four of each colour, and the means of the sixteen. */
    private static final int BLOCKS = 25;

    private static final int MEANS = 24 * 16;
    private static final int CONTEXTS = 9; // four of brightness, two of each colour, one of means

    private static final int TYPE_AFTER_MEANS = 0;
    private static final int TYPE_MEANS = 1;
    private static final int TYPE_COLOUR = 2;
    private static final int TYPE_WHOLE = 3;

    private static final int[][] LARGE = {
        {173, 148, 140},
        {176, 155, 140, 135},
        {180, 157, 141, 134, 130},
        {254, 254, 243, 230, 196, 177, 153, 140, 133, 130, 129}
    };

    private final int[] probabilities; // (4, 8, 3, 11)
    private final int[] values = new int[BLOCKS * 16];
    private final int[] above; // (columns, CONTEXTS)
    private final int[] left = new int[CONTEXTS];

    Vp8Coefficients(int[] probabilities, int columns) {
        this.probabilities = probabilities;
        this.above = new int[columns * CONTEXTS];
    }

    void startRow() {
        Arrays.fill(left, 0);
    }

    /** Sixteen for each small block, in the order of rows; those of brightness first, then blue, then red. */
    int[] values() {
        return values;
    }

    /** What a block leaves behind that says that it has none. */
    void skip(int column, boolean small) {
        Arrays.fill(values, 0);
        int first = column * CONTEXTS;
        int count = small ? CONTEXTS - 1 : CONTEXTS;
        Arrays.fill(above, first, first + count, 0);
        Arrays.fill(left, 0, count, 0);
    }

    /** Whether any coefficient of the block is other than zero. */
    boolean read(Vp8Bits bits, int column, boolean small, Vp8Steps steps) throws IOException {
        Arrays.fill(values, 0);
        int base = column * CONTEXTS;
        if (!small) {
            int context = above[base + 8] + left[8];
            int end = read(bits, TYPE_MEANS, context, 0, steps.meanFirst(), steps.meanOthers(), MEANS);
            above[base + 8] = left[8] = end > 0 ? 1 : 0;
            Vp8Transform.spreadMeans(values, MEANS);
        }
        int type = small ? TYPE_WHOLE : TYPE_AFTER_MEANS;
        int start = small ? 0 : 1;
        for (int block = 0; block < 16; block++) {
            int x = base + (block & 3);
            int y = block >> 2;
            int end = read(bits, type, above[x] + left[y], start, steps.first(), steps.others(), block * 16);
            above[x] = left[y] = end > start ? 1 : 0;
        }
        for (int block = 16; block < 24; block++) {
            int side = block < 20 ? 4 : 6;
            int x = base + side + (block & 1);
            int y = side + (block >> 1 & 1);
            int end = read(
                    bits, TYPE_COLOUR, above[x] + left[y], 0, steps.colourFirst(), steps.colourOthers(), block * 16);
            above[x] = left[y] = end > 0 ? 1 : 0;
        }
        return anyBefore(MEANS);
    }

    private boolean anyBefore(int end) {
        for (int index = 0; index < end; index++) {
            if (values[index] != 0) {
                return true;
            }
        }
        return false;
    }

    /** One past the last coefficient that was read. */
    private int read(Vp8Bits bits, int type, int context, int start, int first, int others, int offset)
            throws IOException {
        int at = probability(type, start, context);
        for (int index = start; index < 16; index++) {
            if (bits.bit(probabilities[at]) == 0) {
                return index;
            }
            while (bits.bit(probabilities[at + 1]) == 0) {
                index++;
                if (index == 16) {
                    return 16;
                }
                at = probability(type, index, 0);
            }
            int value = 1;
            if (bits.bit(probabilities[at + 2]) == 1) {
                value = large(bits, at);
            }
            int signed = bits.flag() ? -value : value;
            values[offset + Vp8Tables.ZIGZAG[index]] = (short) (signed * (index > 0 ? others : first));
            at = probability(type, index + 1, value == 1 ? 1 : 2);
        }
        return 16;
    }

    private static int probability(int type, int index, int context) {
        return ((type * 8 + Vp8Tables.BANDS[index]) * 3 + context) * 11;
    }

    private int large(Vp8Bits bits, int at) throws IOException {
        if (bits.bit(probabilities[at + 3]) == 0) {
            return bits.bit(probabilities[at + 4]) == 0 ? 2 : 3 + bits.bit(probabilities[at + 5]);
        }
        if (bits.bit(probabilities[at + 6]) == 0) {
            if (bits.bit(probabilities[at + 7]) == 0) {
                return 5 + bits.bit(159);
            }
            int high = bits.bit(165);
            return 7 + 2 * high + bits.bit(145);
        }
        int high = bits.bit(probabilities[at + 8]);
        int kind = 2 * high + bits.bit(probabilities[at + 9 + high]);
        int extra = 0;
        for (int probability : LARGE[kind]) {
            extra = 2 * extra + bits.bit(probability);
        }
        return extra + 3 + (8 << kind);
    }
}
