package dev.loreboard.clip.audio;

import java.io.IOException;
import java.util.Arrays;

/** Decodes the samples of one channel in one frame of FLAC: a prediction from those before, and what it missed by. */
final class FlacSubframe {

    /** By what the four ways of prediction without numbers of their own multiply the samples before, the latest first. */
    private static final int[][] FIXED = {{}, {1}, {2, -1}, {3, -3, 1}, {4, -6, 4, -1}};

    private static final int LEAST_LINEAR = 32;

    private FlacSubframe() {}

    static void decode(BitReader in, long[] samples, int count, int bits) throws IOException {
        if (in.flag()) {
            throw new IOException("a channel of a frame does not begin as it has to");
        }
        int kind = in.number(6);
        int wasted = in.flag() ? in.zeros() + 1 : 0;
        int depth = bits - wasted;
        if (depth < 1) {
            throw new IOException("a channel of a frame wastes " + wasted + " of " + bits + " bits");
        }
        if (kind == 0) {
            Arrays.fill(samples, 0, count, in.signed(depth));
        } else if (kind == 1) {
            first(in, samples, count, depth);
        } else if (kind >= 8 && kind < 8 + FIXED.length) {
            fixed(in, samples, count, depth, kind - 8);
        } else if (kind >= LEAST_LINEAR) {
            linear(in, samples, count, depth, kind - LEAST_LINEAR + 1);
        } else {
            throw new IOException("a channel of a frame is stored in way " + kind + ", which there is not");
        }
        if (wasted > 0) {
            for (int index = 0; index < count; index++) {
                samples[index] <<= wasted;
            }
        }
    }

    private static void first(BitReader in, long[] samples, int count, int depth) throws IOException {
        for (int index = 0; index < count; index++) {
            samples[index] = in.signed(depth);
        }
    }

    private static void fixed(BitReader in, long[] samples, int count, int depth, int order) throws IOException {
        checkOrder(order, count);
        first(in, samples, order, depth);
        FlacResidual.decode(in, samples, count, order);
        predict(samples, count, FIXED[order], 0);
    }

    private static void linear(BitReader in, long[] samples, int count, int depth, int order) throws IOException {
        checkOrder(order, count);
        first(in, samples, order, depth);
        int precision = in.number(4) + 1;
        int shift = (int) in.signed(5);
        if (precision == 16 || shift < 0) {
            throw new IOException("the numbers of a prediction are of a kind that there is not");
        }
        int[] weights = new int[order];
        for (int index = 0; index < order; index++) {
            weights[index] = (int) in.signed(precision);
        }
        FlacResidual.decode(in, samples, count, order);
        predict(samples, count, weights, shift);
    }

    private static void checkOrder(int order, int count) throws IOException {
        if (order > count) {
            throw new IOException("a frame of " + count + " samples predicts from " + order);
        }
    }

    private static void predict(long[] samples, int count, int[] weights, int shift) {
        for (int index = weights.length; index < count; index++) {
            long sum = 0;
            for (int back = 0; back < weights.length; back++) {
                sum += weights[back] * samples[index - 1 - back];
            }
            samples[index] += sum >> shift;
        }
    }
}
