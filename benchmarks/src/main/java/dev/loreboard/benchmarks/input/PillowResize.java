package dev.loreboard.benchmarks.input;

/**
 * A picture as the tools of CLIP hand it over: its short side resized by Pillow's bicubic filter, the middle cut out, plane
 * after plane. Everything is computed in the plainest way, and nothing is left out; others are judged by it.
 *
 * <p>Pillow resizes across and then down, rounding to a byte each time, with weights in whole numbers of 22 bits.
 */
final class PillowResize {

    private static final int PRECISION = 22;
    private static final double SUPPORT = 2;
    private static final double SHARPNESS = -0.5;
    private static final int CHANNELS = ClipSamples.CHANNELS;

    private PillowResize() {}

    /** @param rgb (height, width, 3) */
    static float[] tensor(byte[] rgb, int width, int height, int side) {
        int across = width < height ? side : Math.toIntExact((long) side * width / height);
        int down = width < height ? Math.toIntExact((long) side * height / width) : side;
        byte[] wide = resized(rgb, width, across, height);
        byte[] resized = resized(turned(wide, across, height), height, down, across);
        int left = (across - side) / 2;
        int top = (down - side) / 2;
        float[][] tables = ClipSamples.tables();
        float[] tensor = new float[CHANNELS * side * side];
        for (int at = 0; at < tensor.length; at++) {
            int channel = at / (side * side);
            int row = top + at / side % side;
            int column = left + at % side;
            tensor[at] = tables[channel][resized[(column * down + row) * CHANNELS + channel] & 0xff];
        }
        return tensor;
    }

    /** Every line of so many pixels, resized to another number of them. */
    private static byte[] resized(byte[] source, int from, int to, int lines) {
        byte[] target = new byte[lines * to * CHANNELS];
        for (int place = 0; place < to; place++) {
            double scale = (double) from / to;
            double stretch = Math.max(scale, 1);
            double centre = (place + 0.5) * scale;
            int first = Math.max(0, (int) (centre - SUPPORT * stretch + 0.5));
            int end = Math.min(from, (int) (centre + SUPPORT * stretch + 0.5));
            int[] weights = weights(first, end, centre, 1 / stretch);
            for (int line = 0; line < lines; line++) {
                for (int channel = 0; channel < CHANNELS; channel++) {
                    int sum = 1 << (PRECISION - 1);
                    for (int at = first; at < end; at++) {
                        sum += weights[at - first] * (source[(line * from + at) * CHANNELS + channel] & 0xff);
                    }
                    target[(line * to + place) * CHANNELS + channel] = (byte) Math.clamp(sum >> PRECISION, 0, 255);
                }
            }
        }
        return target;
    }

    private static int[] weights(int first, int end, double centre, double shrink) {
        double[] exact = new double[end - first];
        double total = 0;
        for (int at = first; at < end; at++) {
            exact[at - first] = bicubic((at - centre + 0.5) * shrink);
            total += exact[at - first];
        }
        int[] weights = new int[exact.length];
        for (int at = 0; at < exact.length; at++) {
            double weight = exact[at] / total;
            weights[at] = (int) (weight * (1 << PRECISION) + (weight < 0 ? -0.5 : 0.5));
        }
        return weights;
    }

    private static double bicubic(double distance) {
        double x = Math.abs(distance);
        if (x < 1) {
            return ((SHARPNESS + 2) * x - (SHARPNESS + 3)) * x * x + 1;
        }
        return x < 2 ? (((x - 5) * x + 8) * x - 4) * SHARPNESS : 0;
    }

    /** Columns in place of rows. */
    private static byte[] turned(byte[] rows, int width, int height) {
        byte[] columns = new byte[rows.length];
        for (int at = 0; at < rows.length; at++) {
            int channel = at % CHANNELS;
            int x = at / CHANNELS % width;
            int y = at / CHANNELS / width;
            columns[(x * height + y) * CHANNELS + channel] = rows[at];
        }
        return columns;
    }
}
