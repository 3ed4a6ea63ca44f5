package dev.loreboard.clip.image;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Room for resizing that is used again from picture to picture, with the weights of the last one. For one thread. */
final class Workspace {

    private record Direction(ResizeFilter filter, int sourceSize, long resultSize, long start, int count) {

        ResizeWeights weights() {
            return new ResizeWeights(filter, sourceSize, resultSize, start, count);
        }
    }

    private @Nullable Direction acrossKey;
    private @Nullable ResizeWeights across;
    private @Nullable Direction downKey;
    private @Nullable ResizeWeights down;

    private byte[] spread = {};
    private byte[] rows = {};
    private byte[] row = {};
    private int[] numbers = {};
    private long[] pairs = {};
    private int[] offsets = {};
    private float[] samples = {};

    /** The weights of the columns; the same object as long as nothing changes. */
    ResizeWeights across(ResizeFilter filter, int sourceSize, long resultSize, long start, int count) {
        Direction key = new Direction(filter, sourceSize, resultSize, start, count);
        if (across == null || !key.equals(acrossKey)) {
            across = key.weights();
            acrossKey = key;
        }
        return across;
    }

    /** The weights of the rows; the same object as long as nothing changes. */
    ResizeWeights down(ResizeFilter filter, int sourceSize, long resultSize, long start, int count) {
        Direction key = new Direction(filter, sourceSize, resultSize, start, count);
        if (down == null || !key.equals(downKey)) {
            down = key.weights();
            downKey = key;
        }
        return down;
    }

    byte[] spread(int bytes) {
        spread = atLeast(spread, bytes);
        return spread;
    }

    byte[] rows(int bytes) {
        rows = atLeast(rows, bytes);
        return rows;
    }

    byte[] row(int bytes) {
        row = atLeast(row, bytes);
        return row;
    }

    int[] numbers(int count) {
        numbers = numbers.length < count ? new int[count] : numbers;
        return numbers;
    }

    long[] pairs(int count) {
        pairs = pairs.length < count ? new long[count] : pairs;
        return pairs;
    }

    int[] offsets(int count) {
        offsets = offsets.length < count ? new int[count] : offsets;
        return offsets;
    }

    /** A row of one channel, filled with this value. */
    float[] samples(int count, float value) {
        samples = samples.length < count ? new float[count] : samples;
        Arrays.fill(samples, 0, count, value);
        return samples;
    }

    private static byte[] atLeast(byte[] room, int bytes) {
        return room.length < bytes ? new byte[bytes] : room;
    }
}
