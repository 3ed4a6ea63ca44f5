package dev.loreboard.clip.audio;

/** Makes left and right of what a frame stores instead. */
final class Mp3Stereo {

    private static final float HALF_ROOT = (float) Math.sqrt(0.5);
    private static final int NO_SIDES_OF_VERSION_1 = 7;

    private Mp3Stereo() {}

    /** @param right the granule of the second channel, whose scales say how loud high bands are on each side */
    static void part(Mp3Header header, Mp3Granule right, Mp3Scales scales, float[][] lines) {
        if (!header.intensity()) {
            if (header.middleSide()) {
                middleSide(lines, 0, Mp3Granule.LINES);
            }
            return;
        }
        Mp3Bands bands = right.bands(header.rate());
        int[] top = top(bands, lines[1]);
        fillLast(header, bands, top, scales);
        int none = header.version() == 1 ? NO_SIDES_OF_VERSION_1 : Mp3Scales.NO_SIDES;
        int line = 0;
        for (int band = 0; band < bands.widths().length; band++) {
            int end = line + bands.widths()[band];
            int side = scales.of(band);
            if (band > top[band % 3] && side < none) {
                spread(header, right, side, lines, line, end);
            } else if (header.middleSide()) {
                middleSide(lines, line, end);
            }
            line = end;
        }
    }

    private static void middleSide(float[][] lines, int from, int to) {
        for (int line = from; line < to; line++) {
            float middle = lines[0][line] * HALF_ROOT;
            float side = lines[1][line] * HALF_ROOT;
            lines[0][line] = middle + side;
            lines[1][line] = middle - side;
        }
    }

    /** The last band of each short block that holds anything in the second channel; of long blocks the same three times. */
    private static int[] top(Mp3Bands bands, float[] lines) {
        int[] top = {-1, -1, -1};
        int line = 0;
        for (int band = 0; band < bands.widths().length; band++) {
            for (int end = line + bands.widths()[band]; line < end; line++) {
                if (lines[line] != 0) {
                    top[band % 3] = band;
                }
            }
        }
        if (bands.longCount() > 0) {
            int last = Math.max(top[0], Math.max(top[1], top[2]));
            return new int[] {last, last, last};
        }
        return top;
    }

    private static void fillLast(Mp3Header header, Mp3Bands bands, int[] top, Mp3Scales scales) {
        int blocks = bands.longCount() == bands.widths().length ? 1 : 3;
        for (int block = 0; block < blocks; block++) {
            int last = bands.widths().length - blocks + block;
            int before = last - blocks;
            boolean unsaid = top[block] >= before;
            scales.set(last, unsaid ? (header.version() == 1 ? 3 : 0) : scales.of(before));
        }
    }

    private static void spread(Mp3Header header, Mp3Granule right, int side, float[][] lines, int from, int to) {
        double left;
        double other;
        if (header.version() == 1) {
            double ratio = Math.tan(side * Math.PI / 12);
            left = side == 6 ? 1 : ratio / (1 + ratio);
            other = side == 6 ? 0 : 1 / (1 + ratio);
        } else {
            double quieter = Math.pow(2, -((side + 1) / 2) * ((right.scaleCode() & 1) == 1 ? 0.5 : 0.25));
            left = side % 2 == 1 ? quieter : 1;
            other = side % 2 == 1 ? 1 : quieter;
        }
        for (int line = from; line < to; line++) {
            lines[1][line] = (float) (lines[0][line] * other);
            lines[0][line] = (float) (lines[0][line] * left);
        }
    }
}
