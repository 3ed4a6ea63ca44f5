package dev.loreboard.clip.image;

/** Turns coefficients back into differences of samples (RFC 6386, section 14), in whole numbers. */
final class Vp8Transform {

    private Vp8Transform() {}

    /** The means of the sixteen small blocks become the first coefficient of each. */
    static void spreadMeans(int[] values, int means) {
        int[] half = new int[16];
        for (int x = 0; x < 4; x++) {
            int outer = values[means + x] + values[means + 12 + x];
            int inner = values[means + 4 + x] + values[means + 8 + x];
            int innerLess = values[means + 4 + x] - values[means + 8 + x];
            int outerLess = values[means + x] - values[means + 12 + x];
            half[x] = outer + inner;
            half[4 + x] = outerLess + innerLess;
            half[8 + x] = outer - inner;
            half[12 + x] = outerLess - innerLess;
        }
        for (int y = 0; y < 4; y++) {
            int first = half[4 * y] + 3;
            int outer = first + half[4 * y + 3];
            int inner = half[4 * y + 1] + half[4 * y + 2];
            int innerLess = half[4 * y + 1] - half[4 * y + 2];
            int outerLess = first - half[4 * y + 3];
            values[y * 64] = (short) ((outer + inner) >> 3);
            values[y * 64 + 16] = (short) ((outerLess + innerLess) >> 3);
            values[y * 64 + 32] = (short) ((outer - inner) >> 3);
            values[y * 64 + 48] = (short) ((outerLess - innerLess) >> 3);
        }
    }

    /** Adds what sixteen coefficients stand for to a small block. */
    static void add(int[] values, int offset, Vp8Plane plane, int index) {
        int[] half = new int[16];
        for (int x = 0; x < 4; x++) {
            int first = values[offset + x];
            int second = values[offset + 4 + x];
            int third = values[offset + 8 + x];
            int fourth = values[offset + 12 + x];
            int sum = first + third;
            int difference = first - third;
            int odd = byHalf(second) - byOne(fourth);
            int even = byOne(second) + byHalf(fourth);
            half[4 * x] = sum + even;
            half[4 * x + 1] = difference + odd;
            half[4 * x + 2] = difference - odd;
            half[4 * x + 3] = sum - even;
        }
        for (int y = 0; y < 4; y++) {
            int first = half[y] + 4;
            int sum = first + half[8 + y];
            int difference = first - half[8 + y];
            int odd = byHalf(half[4 + y]) - byOne(half[12 + y]);
            int even = byOne(half[4 + y]) + byHalf(half[12 + y]);
            int row = index + y * plane.stride;
            plane.set(row, plane.at(row) + ((sum + even) >> 3));
            plane.set(row + 1, plane.at(row + 1) + ((difference + odd) >> 3));
            plane.set(row + 2, plane.at(row + 2) + ((difference - odd) >> 3));
            plane.set(row + 3, plane.at(row + 3) + ((sum - even) >> 3));
        }
    }

    /** Times the square root of two and the cosine of an eighth of half a turn. */
    private static int byOne(int value) {
        return ((value * 20091) >> 16) + value;
    }

    /** Times the square root of two and the sine of it. */
    private static int byHalf(int value) {
        return (value * 35468) >> 16;
    }
}
