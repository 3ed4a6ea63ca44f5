package dev.loreboard.vector.exact;

import dev.loreboard.vector.exact.EightBitCoder.Shortened;
import java.util.Arrays;

/** Copies with eight bits a value. */
final class EightBits implements Codes {

    private final EightBitCoder coder;
    private final byte[] steps; // (rows, dimension)

    /** The length of a step, for each row. */
    private final float[] scales;

    /** At least how far a copy is from its vector, for each row. */
    private final float[] rests;

    EightBits(EightBitCoder coder, byte[] steps, float[] scales, float[] rests) {
        this.coder = coder;
        this.steps = steps;
        this.scales = scales;
        this.rests = rests;
    }

    EightBitCoder coder() {
        return coder;
    }

    byte[] steps() {
        return steps;
    }

    float[] scales() {
        return scales;
    }

    float[] rests() {
        return rests;
    }

    EightBits(EightBitCoder coder, int rows) {
        this(coder, new byte[rows * coder.dimension()], new float[rows], new float[rows]);
    }

    @Override
    public void set(int row, float[] values, int start) {
        Shortened shortened = coder.shorten(values, start);
        System.arraycopy(shortened.steps(), 0, steps, row * coder.dimension(), coder.dimension());
        scales[row] = shortened.scale();
        rests[row] = shortened.rest();
    }

    @Override
    public EightBits grown(int rows) {
        return new EightBits(
                coder,
                Arrays.copyOf(steps, rows * coder.dimension()),
                Arrays.copyOf(scales, rows),
                Arrays.copyOf(rests, rows));
    }
}
