package dev.loreboard.vector.math;

import java.util.SplittableRandom;

/**
 * Turns vectors so that what was in a few of their values is spread over all of them, and leaves their products as they
 * are. A vector whose values are alike in size loses little when each of them gets a few bits; one with a few large values
 * loses much. May be shared between threads.
 *
 * <p>Signs are changed at random, then sums and differences are taken of halves, of halves of those, and so on (a
 * Hadamard transform), which takes a power of two. Any other dimension is turned twice: the largest such part at the
 * beginning, and as much at the end.
 */
public final class Rotation {

    private static final long SEED = 0x10e_b0a2d;
    private static final double HALF_UNIT = 0x1p-24;

    private final int dimension;
    private final int part;
    private final float scale;
    private final float[] firstSigns;
    private final float[] secondSigns;

    public Rotation(int dimension) {
        this.dimension = dimension;
        this.part = Integer.highestOneBit(dimension);
        this.scale = (float) (1 / Math.sqrt(part));
        SplittableRandom random = new SplittableRandom(SEED);
        this.firstSigns = signs(random, part);
        this.secondSigns = signs(random, part);
    }

    private static float[] signs(SplittableRandom random, int count) {
        float[] signs = new float[count];
        for (int i = 0; i < count; i++) {
            signs[i] = random.nextBoolean() ? 1 : -1;
        }
        return signs;
    }

    /** Turns a vector in place. */
    public void turn(float[] vector) {
        turn(vector, 0, firstSigns);
        if (part < dimension) {
            turn(vector, dimension - part, secondSigns);
        }
    }

    private void turn(float[] vector, int start, float[] signs) {
        for (int i = 0; i < part; i++) {
            vector[start + i] *= signs[i];
        }
        for (int half = 1; half < part; half *= 2) {
            for (int first = start; first < start + part; first += 2 * half) {
                for (int i = first; i < first + half; i++) {
                    float one = vector[i];
                    float other = vector[i + half];
                    vector[i] = one + other;
                    vector[i + half] = one - other;
                }
            }
        }
        for (int i = start; i < start + part; i++) {
            vector[i] *= scale;
        }
    }

    /**
     * How far a turned vector of length one can be from where it would be without rounding: each step rounds once, the
     * scale twice, and what earlier steps have rounded away stays as long as it was.
     */
    public double error() {
        int steps = Integer.numberOfTrailingZeros(part) + 2;
        return 1.01 * 2 * steps * HALF_UNIT;
    }
}
