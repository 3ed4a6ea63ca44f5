package dev.loreboard.vector.exact;

import dev.loreboard.vector.math.BitKernel;
import dev.loreboard.vector.math.Rotation;

/** Takes the mean of a store away from a vector, turns what is left, and keeps the signs. */
final class OneBitCoder implements Coder {

    private static final int FEW = 64;

    private final Rotation rotation;
    private final float[] mean;

    /** How many vectors the mean is of. */
    private final long seen;

    OneBitCoder(Rotation rotation, float[] mean, long seen) {
        this.rotation = rotation;
        this.mean = mean;
        this.seen = seen;
    }

    @Override
    public Codes codes(int rows) {
        return new OneBits(this, new long[rows * words()]);
    }

    /** Looks for the mean again when there are twice as many vectors. */
    @Override
    public Coder fitting(View view) {
        return view.live() > Math.max(FEW, 2 * seen) ? new OneBitCoder(rotation, view.mean(), view.live()) : this;
    }

    int words() {
        return (mean.length + Long.SIZE - 1) / Long.SIZE;
    }

    /** The signs of the row that begins there. */
    long[] signs(float[] values, int start) {
        float[] turned = new float[mean.length];
        for (int i = 0; i < turned.length; i++) {
            turned[i] = values[start + i] - mean[i];
        }
        rotation.turn(turned);
        long[] signs = new long[words()];
        for (int i = 0; i < turned.length; i++) {
            if (turned[i] > 0) {
                signs[i / Long.SIZE] |= 1L << (i % Long.SIZE);
            }
        }
        return signs;
    }

    /** Where a word of a row stands among those of all rows. */
    int place(int row, int word) {
        return (row / BitKernel.GROUP * words() + word) * BitKernel.GROUP + row % BitKernel.GROUP;
    }
}
