package dev.loreboard.clip.image;

/*
 * The weights of one direction, as Pillow's resampling of 8-bit samples has them (Resample.c). For a pixel of the result
 * they are taken from the filter in double precision, around the pixel's centre in the source, stretched when the
 * picture shrinks; made to sum up to one; and rounded away from zero to 22 fractional bits. Sums of products are then
 * whole numbers, which come out the same in any order.
 */

/** For each pixel of a window of the result: which pixels of the source it is made of, and with which weights. */
final class ResizeWeights {

    static final int FRACTION_BITS = 22;
    static final int HALF = 1 << (FRACTION_BITS - 1);

    private static final int STRIDE_STEP = 4;

    private final int count;
    private final int stride;
    private final int[] firsts;
    private final int[] taps;
    private final int[] weights; // (count, stride), zero beyond the taps
    private final int end;
    private int[] replicated = {}; // (count, stride, 4)

    /**
     * @param sourceSize pixels of the source in this direction
     * @param resultSize pixels of the whole result in this direction
     * @param start the window's first pixel in the result
     * @param count the window's pixels
     */
    ResizeWeights(ResizeFilter filter, int sourceSize, long resultSize, long start, int count) {
        double scale = sourceSize / (double) resultSize;
        double stretch = Math.max(scale, 1);
        double support = filter.support() * stretch;
        int most = (int) Math.min(Math.ceil(support) * 2 + 1, sourceSize);
        this.count = count;
        this.stride = (most + STRIDE_STEP - 1) / STRIDE_STEP * STRIDE_STEP;
        this.firsts = new int[count];
        this.taps = new int[count];
        this.weights = new int[Math.multiplyExact(count, stride)];
        double[] raw = new double[most];
        int last = 0;
        for (int index = 0; index < count; index++) {
            double centre = (start + index + 0.5) * scale;
            int first = Math.max((int) (centre - support + 0.5), 0);
            int many = Math.min((int) (centre + support + 0.5), sourceSize) - first;
            double sum = 0;
            for (int tap = 0; tap < many; tap++) {
                raw[tap] = filter.weight((tap + first - centre + 0.5) * (1 / stretch));
                sum += raw[tap];
            }
            for (int tap = 0; tap < many; tap++) {
                weights[index * stride + tap] = fixed(sum == 0 ? raw[tap] : raw[tap] / sum);
            }
            firsts[index] = first;
            taps[index] = many;
            last = Math.max(last, first + many);
        }
        this.end = last;
    }

    private static int fixed(double weight) {
        double scaled = weight * (1 << FRACTION_BITS);
        return (int) (weight < 0 ? scaled - 0.5 : scaled + 0.5);
    }

    /** Pixels of the window. */
    int count() {
        return count;
    }

    /** How far the weights of two neighbouring pixels are apart in {@link #weights()}; a multiple of four. */
    int stride() {
        return stride;
    }

    int[] weights() {
        return weights;
    }

    /** Each weight four times, once for each byte of a pixel. Made when first asked for, so for one thread. */
    int[] replicated() {
        if (replicated.length == 0) {
            replicated = new int[Math.multiplyExact(weights.length, 4)];
            for (int index = 0; index < replicated.length; index++) {
                replicated[index] = weights[index / 4];
            }
        }
        return replicated;
    }

    /** The first pixel of the source that this one is made of; it never falls from one pixel to the next. */
    int first(int index) {
        return firsts[index];
    }

    /** How many pixels of the source this one is made of. */
    int taps(int index) {
        return taps[index];
    }

    /** One past the last pixel of the source that the window is made of. */
    int end() {
        return end;
    }
}
