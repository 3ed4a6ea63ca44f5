package dev.loreboard.clip.image;

import static dev.loreboard.clip.image.ResizeWeights.FRACTION_BITS;
import static dev.loreboard.clip.image.ResizeWeights.HALF;

import java.util.Arrays;

/**
 * The loops in plain Java, shaped so that the compiler can put them on vectors by itself: for machines without {@code
 * jdk.incubator.vector}, and the measure of any other kernel.
 */
final class PlainKernel implements ResizeKernel {

    @Override
    public void across(byte[] rgb, int start, ResizeWeights columns, Workspace workspace, byte[] target, int offset) {
        int first = columns.first(0);
        long[] pairs = workspace.pairs((columns.end() - first) * 2);
        spread(rgb, start + first * Picture.BYTES_PER_PIXEL, columns.end() - first, pairs);
        int[] weights = columns.weights();
        for (int index = 0; index < columns.count(); index++) {
            long redAndBlue = 0;
            long green = 0;
            int from = (columns.first(index) - first) * 2;
            int firstWeight = index * columns.stride();
            for (int tap = 0; tap < columns.taps(index); tap++) {
                long weight = weights[firstWeight + tap];
                redAndBlue += pairs[from] * weight;
                green += pairs[from + 1] * weight;
                from += 2;
            }
            int to = offset + index * 4;
            int red = (int) redAndBlue;
            target[to] = sample(HALF + red);
            target[to + 1] = sample(HALF + (int) green);
            target[to + 2] = sample(HALF + (int) ((redAndBlue - red) >> Integer.SIZE));
        }
    }

    /** Red and blue share a number, so that one multiplication serves both; green has the next one. */
    private static void spread(byte[] rgb, int start, int pixels, long[] pairs) {
        int from = start;
        for (int x = 0; x < pixels; x++) {
            pairs[2 * x] = (rgb[from] & 0xff) | (rgb[from + 2] & 0xffL) << Integer.SIZE;
            pairs[2 * x + 1] = rgb[from + 1] & 0xff;
            from += Picture.BYTES_PER_PIXEL;
        }
    }

    @Override
    public void down(
            byte[] rows,
            int[] offsets,
            int taps,
            int[] weights,
            int firstWeight,
            int length,
            Workspace workspace,
            byte[] target) {
        int[] sums = workspace.numbers(length);
        Arrays.fill(sums, 0, length, HALF);
        for (int tap = 0; tap < taps; tap++) {
            add(rows, offsets[tap], weights[firstWeight + tap], sums, length);
        }
        for (int x = 0; x < length; x++) {
            target[x] = sample(sums[x]);
        }
    }

    private static void add(byte[] rows, int from, int weight, int[] sums, int length) {
        for (int x = 0; x < length; x++) {
            sums[x] += (rows[from + x] & 0xff) * weight;
        }
    }

    /** Rounds a sum to a whole sample and keeps it within a byte. */
    private static byte sample(int sum) {
        return (byte) Math.max(0, Math.min(255, sum >> FRACTION_BITS));
    }

    @Override
    public String name() {
        return "plain Java";
    }
}
