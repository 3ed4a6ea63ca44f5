package dev.loreboard.clip.audio;

import java.io.IOException;
import java.util.Arrays;

/**
 * How loud each band is, as a number of steps down. Those of the second granule may be partly those of the first. Used by
 * one thread.
 */
final class Mp3Scales {

    /** A scale that says: not stored by how loud it is on each side. */
    static final int NO_SIDES = 64;

    private static final int MOST = 39;
    private static final int[] LOW_BITS = {0, 0, 0, 0, 3, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4};
    private static final int[] HIGH_BITS = {0, 1, 2, 3, 0, 1, 2, 3, 1, 2, 3, 1, 2, 3, 2, 3};
    private static final int[] SHARED_FROM = {0, 6, 11, 16, 21};
    /** How many scales have how many bits in versions 2 and 2.5: by the way of coding, and by long, short and mixed. */
    private static final int[][][] COUNTS = {
        {{6, 5, 5, 5}, {9, 9, 9, 9}, {6, 9, 9, 9}},
        {{6, 5, 7, 3}, {9, 9, 12, 6}, {6, 9, 12, 6}},
        {{11, 10, 0, 0}, {18, 18, 0, 0}, {15, 18, 0, 0}},
        {{7, 7, 7, 0}, {12, 12, 12, 0}, {6, 15, 12, 0}},
        {{6, 6, 6, 3}, {12, 9, 9, 6}, {6, 12, 9, 6}},
        {{8, 8, 5, 0}, {15, 12, 9, 0}, {6, 18, 9, 0}}
    };

    private final int[] scales = new int[MOST];
    private boolean raised;

    /** Reads those of version 1. */
    void read(BitReader in, Mp3Granule granule, int shared) throws IOException {
        raised = granule.raised();
        int low = LOW_BITS[granule.scaleCode()];
        int high = HIGH_BITS[granule.scaleCode()];
        if (granule.block() == Mp3Granule.SHORT) {
            int place = some(in, 0, granule.mixed() ? 17 : 18, low);
            end(some(in, place, 18, high));
            return;
        }
        for (int part = 0; part < 4; part++) {
            if ((shared >> (3 - part) & 1) == 0) {
                some(in, SHARED_FROM[part], SHARED_FROM[part + 1] - SHARED_FROM[part], part < 2 ? low : high);
            }
        }
        end(SHARED_FROM[4]);
    }

    /**
     * Reads those of versions 2 and 2.5.
     *
     * @param sides whether they say how loud a band is on each side
     */
    void readLow(BitReader in, Mp3Granule granule, boolean sides) throws IOException {
        int code = granule.scaleCode();
        raised = !sides && code >= 500;
        int way = sides ? way(code >> 1, 180, 244) + 3 : way(code, 400, 500);
        int[] bits = sides ? bitsOfSides(code >> 1) : bits(code);
        int form = granule.block() != Mp3Granule.SHORT ? 0 : granule.mixed() ? 2 : 1;
        int place = 0;
        for (int part = 0; part < 4; part++) {
            int from = place;
            place = some(in, place, COUNTS[way][form][part], bits[part]);
            int none = (1 << bits[part]) - 1;
            for (int index = from; index < place && sides; index++) {
                scales[index] = scales[index] == none && bits[part] > 0 ? NO_SIDES : scales[index];
            }
        }
        end(place);
    }

    private static int way(int code, int second, int third) {
        return code < second ? 0 : code < third ? 1 : 2;
    }

    private static int[] bits(int code) {
        return code < 400
                ? new int[] {(code >> 4) / 5, (code >> 4) % 5, (code & 15) >> 2, code & 3}
                : code < 500
                        ? new int[] {((code - 400) >> 2) / 5, ((code - 400) >> 2) % 5, code & 3, 0}
                        : new int[] {(code - 500) / 3, (code - 500) % 3, 0, 0};
    }

    private static int[] bitsOfSides(int code) {
        return code < 180
                ? new int[] {code / 36, code % 36 / 6, code % 6, 0}
                : code < 244
                        ? new int[] {(code - 180) >> 4, ((code - 180) & 15) >> 2, (code - 180) & 3, 0}
                        : new int[] {(code - 244) / 3, (code - 244) % 3, 0, 0};
    }

    private int some(BitReader in, int place, int count, int bits) throws IOException {
        for (int index = 0; index < count; index++) {
            scales[place + index] = in.number(bits);
        }
        return place + count;
    }

    private void end(int place) {
        Arrays.fill(scales, place, MOST, 0);
    }

    int of(int band) {
        return scales[band];
    }

    /** The last bands have no scale of their own, and are as loud on each side as those below. */
    void set(int band, int scale) {
        scales[band] = scale;
    }

    /** Whether the high bands are louder by themselves. */
    boolean raised() {
        return raised;
    }
}
