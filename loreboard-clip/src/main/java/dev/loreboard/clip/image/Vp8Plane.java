package dev.loreboard.clip.image;

import java.util.Arrays;

/** Samples of one kind, with what prediction takes for granted around them: 127 above, 129 to the left. */
final class Vp8Plane {

    private static final int ABOVE = 127;
    private static final int LEFT = 129;
    private static final int RIGHT_MARGIN = 4;

    final byte[] samples;
    final int stride;

    Vp8Plane(int width, int height) {
        this.stride = width + 1 + RIGHT_MARGIN;
        this.samples = new byte[Math.multiplyExact(stride, height + 1)];
        for (int row = 1; row <= height; row++) {
            samples[row * stride] = (byte) LEFT;
        }
        Arrays.fill(samples, 0, stride, (byte) ABOVE);
    }

    /** Where in the array a sample is. */
    int index(int x, int y) {
        return (y + 1) * stride + x + 1;
    }

    int at(int index) {
        return samples[index] & 0xff;
    }

    void set(int index, int sample) {
        samples[index] = (byte) (sample < 0 ? 0 : Math.min(sample, 255));
    }
}
