package dev.loreboard.clip.image;

import static dev.loreboard.clip.image.ResizeWeights.FRACTION_BITS;
import static dev.loreboard.clip.image.ResizeWeights.HALF;

/** The loops in plain Java: for machines without {@code jdk.incubator.vector}, and the measure of any other kernel. */
final class PlainKernel implements ResizeKernel {

    @Override
    public void across(byte[] rgb, int start, ResizeWeights columns, byte[] spread, byte[] target, int offset) {
        int[] weights = columns.weights();
        for (int index = 0; index < columns.count(); index++) {
            int red = HALF;
            int green = HALF;
            int blue = HALF;
            int from = start + columns.first(index) * Picture.BYTES_PER_PIXEL;
            int firstWeight = index * columns.stride();
            for (int tap = 0; tap < columns.taps(index); tap++) {
                int weight = weights[firstWeight + tap];
                red += (rgb[from] & 0xff) * weight;
                green += (rgb[from + 1] & 0xff) * weight;
                blue += (rgb[from + 2] & 0xff) * weight;
                from += Picture.BYTES_PER_PIXEL;
            }
            int to = offset + index * 4;
            target[to] = sample(red);
            target[to + 1] = sample(green);
            target[to + 2] = sample(blue);
        }
    }

    @Override
    public void down(byte[] rows, int[] offsets, int taps, int[] weights, int firstWeight, int length, byte[] target) {
        for (int x = 0; x < length; x += 4) {
            int red = HALF;
            int green = HALF;
            int blue = HALF;
            for (int tap = 0; tap < taps; tap++) {
                int weight = weights[firstWeight + tap];
                int from = offsets[tap] + x;
                red += (rows[from] & 0xff) * weight;
                green += (rows[from + 1] & 0xff) * weight;
                blue += (rows[from + 2] & 0xff) * weight;
            }
            target[x] = sample(red);
            target[x + 1] = sample(green);
            target[x + 2] = sample(blue);
        }
    }

    /** Rounds a sum to a whole sample and keeps it within a byte. */
    private static byte sample(int sum) {
        return (byte) Math.clamp(sum >> FRACTION_BITS, 0, 255);
    }

    @Override
    public String name() {
        return "plain Java";
    }
}
