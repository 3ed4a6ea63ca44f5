package dev.loreboard.clip.audio;

import java.util.Arrays;

/**
 * In which bands the 576 lines of a spectrum are scaled, in the order in which they are stored. A short band stands there three
 * times, for the three short blocks.
 *
 * @param widths of the bands
 * @param longCount how many of them are long
 */
@SuppressWarnings("ArrayRecordComponent") // a decoder's tables, never compared
record Mp3Bands(int[] widths, int longCount) {

    private static final int[][] LONG = {
        {4, 8, 12, 16, 20, 24, 30, 36, 44, 52, 62, 74, 90, 110, 134, 162, 196, 238, 288, 342, 418, 576},
        {4, 8, 12, 16, 20, 24, 30, 36, 42, 50, 60, 72, 88, 106, 128, 156, 190, 230, 276, 330, 384, 576},
        {4, 8, 12, 16, 20, 24, 30, 36, 44, 54, 66, 82, 102, 126, 156, 194, 240, 296, 364, 448, 550, 576},
        {6, 12, 18, 24, 30, 36, 44, 54, 66, 80, 96, 116, 140, 168, 200, 238, 284, 336, 396, 464, 522, 576},
        {6, 12, 18, 24, 30, 36, 44, 54, 66, 80, 96, 114, 136, 162, 194, 232, 278, 330, 394, 464, 540, 576},
        {12, 24, 36, 48, 60, 72, 88, 108, 132, 160, 192, 232, 280, 336, 400, 476, 566, 568, 570, 572, 574, 576}
    };
    private static final int[][] SHORT = {
        {4, 8, 12, 16, 22, 30, 40, 52, 66, 84, 106, 136, 192},
        {4, 8, 12, 16, 22, 28, 38, 50, 64, 80, 100, 126, 192},
        {4, 8, 12, 16, 22, 30, 42, 58, 78, 104, 138, 180, 192},
        {4, 8, 12, 18, 24, 32, 42, 56, 74, 100, 132, 174, 192},
        {4, 8, 12, 18, 26, 36, 48, 62, 80, 104, 136, 180, 192},
        {4, 8, 12, 18, 26, 36, 48, 62, 80, 104, 134, 174, 192},
        {8, 16, 24, 36, 52, 72, 96, 124, 160, 162, 164, 166, 192}
    };
    private static final int FIRST_SHORT_OF_MIXED = 3;
    private static final int LINES_OF_MIXED = 36;

    /** @param mixed whether the lowest lines are long, although the rest is short */
    static Mp3Bands of(int rate, boolean isShort, boolean mixed) {
        int[] longEnds = longEnds(rate);
        if (!isShort) {
            return new Mp3Bands(widths(longEnds, longEnds.length), longEnds.length);
        }
        int longCount = 0;
        while (mixed && (longCount == 0 || longEnds[longCount - 1] < LINES_OF_MIXED)) {
            longCount++;
        }
        int[] shortWidths = widths(shortEnds(rate), 13);
        int first = mixed ? FIRST_SHORT_OF_MIXED : 0;
        int[] all = Arrays.copyOf(widths(longEnds, longCount), longCount + 3 * (shortWidths.length - first));
        for (int band = first; band < shortWidths.length; band++) {
            int place = longCount + 3 * (band - first);
            Arrays.fill(all, place, place + 3, shortWidths[band]);
        }
        return new Mp3Bands(all, longCount);
    }

    /** Where each long band ends, in lines. */
    static int[] longEnds(int rate) {
        return LONG[
                switch (rate) {
                    case 44_100 -> 0;
                    case 48_000 -> 1;
                    case 32_000 -> 2;
                    case 24_000 -> 4;
                    case 8_000 -> 5;
                    default -> 3;
                }];
    }

    private static int[] shortEnds(int rate) {
        return SHORT[
                switch (rate) {
                    case 44_100 -> 0;
                    case 48_000 -> 1;
                    case 32_000 -> 2;
                    case 22_050 -> 3;
                    case 24_000 -> 4;
                    case 8_000 -> 6;
                    default -> 5;
                }];
    }

    private static int[] widths(int[] ends, int count) {
        int[] widths = new int[count];
        for (int band = 0; band < count; band++) {
            widths[band] = ends[band] - (band == 0 ? 0 : ends[band - 1]);
        }
        return widths;
    }
}
