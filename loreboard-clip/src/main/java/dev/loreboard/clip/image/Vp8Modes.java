package dev.loreboard.clip.image;

import java.io.IOException;
import java.util.Arrays;

/** Reads how each block is guessed (RFC 6386, section 11): one block after the other, row by row. */
final class Vp8Modes {

    /** Pairs of what follows a zero and a one: another pair, or a mode, negative and less one. */
    private static final int[] TREE = {
        ~Vp8Prediction.DC,
        2,
        ~Vp8Prediction.TRUE_MOTION,
        4,
        ~Vp8Prediction.VERTICAL,
        6,
        8,
        12,
        ~Vp8Prediction.HORIZONTAL,
        10,
        ~Vp8Prediction.RIGHT_DOWN,
        ~Vp8Prediction.VERTICAL_RIGHT,
        ~Vp8Prediction.LEFT_DOWN,
        14,
        ~Vp8Prediction.VERTICAL_LEFT,
        16,
        ~Vp8Prediction.HORIZONTAL_DOWN,
        ~Vp8Prediction.HORIZONTAL_UP
    };

    private final Vp8Header header;
    private final Vp8Bits bits;
    private final int[] above; // (columns, 4)
    private final int[] left = new int[4];

    /** The mode of each small block when {@link #small}, in the order of rows. */
    final int[] smallModes = new int[16];

    int segment;
    boolean skipped;
    boolean small;
    int wholeMode;
    int colourMode;

    Vp8Modes(Vp8Header header, int columns) {
        this.header = header;
        this.bits = header.modes;
        this.above = new int[columns * 4];
    }

    void startRow() {
        Arrays.fill(left, Vp8Prediction.DC);
    }

    void read(int column) throws IOException {
        segment = 0;
        if (header.hasSegmentMap) {
            int half = bits.bit(header.segmentProbabilities[0]);
            segment = 2 * half + bits.bit(header.segmentProbabilities[1 + half]);
        }
        skipped = header.skipProbability >= 0 && bits.bit(header.skipProbability) == 1;
        small = bits.bit(145) == 0;
        if (small) {
            readSmall(column * 4);
        } else {
            readWhole(column * 4);
        }
        colourMode = colourMode();
    }

    private void readWhole(int column) throws IOException {
        if (bits.bit(156) == 1) {
            wholeMode = bits.bit(128) == 1 ? Vp8Prediction.TRUE_MOTION : Vp8Prediction.HORIZONTAL;
        } else {
            wholeMode = bits.bit(163) == 1 ? Vp8Prediction.VERTICAL : Vp8Prediction.DC;
        }
        Arrays.fill(above, column, column + 4, wholeMode);
        Arrays.fill(left, wholeMode);
    }

    private void readSmall(int column) throws IOException {
        for (int block = 0; block < smallModes.length; block++) {
            int x = column + (block & 3);
            int y = block >> 2;
            int probabilities = (above[x] * 10 + left[y]) * 9;
            int at = 0;
            do {
                at = TREE[at + bits.bit(Vp8Tables.BLOCK_MODES[probabilities + (at >> 1)])];
            } while (at > 0);
            smallModes[block] = ~at;
            above[x] = left[y] = ~at;
        }
    }

    private int colourMode() throws IOException {
        if (bits.bit(142) == 0) {
            return Vp8Prediction.DC;
        }
        if (bits.bit(114) == 0) {
            return Vp8Prediction.VERTICAL;
        }
        return bits.bit(183) == 1 ? Vp8Prediction.TRUE_MOTION : Vp8Prediction.HORIZONTAL;
    }
}
