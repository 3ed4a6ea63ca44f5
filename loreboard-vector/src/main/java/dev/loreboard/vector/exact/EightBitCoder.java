package dev.loreboard.vector.exact;

import dev.loreboard.vector.math.Rotation;

/** Turns a vector and rounds each of its values to a whole number of steps, 127 either way. */
record EightBitCoder(Rotation rotation, int dimension) implements Coder {

    private static final int MOST_STEPS = 127;

    @Override
    public Codes codes(int rows) {
        return new EightBits(this, rows);
    }

    @Override
    public Coder fitting(View view) {
        return this;
    }

    /** A vector with eight bits a value. */
    static final class Shortened {

        private final byte[] steps;

        /** The length of a step. */
        private final float scale;

        /** At least how long the difference between the turned vector and its copy is. */
        private final float rest;

        Shortened(byte[] steps, float scale, float rest) {
            this.steps = steps;
            this.scale = scale;
            this.rest = rest;
        }

        byte[] steps() {
            return steps;
        }

        float scale() {
            return scale;
        }

        float rest() {
            return rest;
        }
    }

    Shortened shorten(float[] values, int start) {
        float[] turned = new float[dimension];
        System.arraycopy(values, start, turned, 0, dimension);
        rotation.turn(turned);
        float highest = 0;
        for (float value : turned) {
            highest = Math.max(highest, Math.abs(value));
        }
        float scale = highest / MOST_STEPS;
        byte[] steps = new byte[dimension];
        double squares = 0;
        for (int i = 0; i < dimension; i++) {
            int step = Math.clamp(Math.round(turned[i] / scale), -MOST_STEPS, MOST_STEPS);
            steps[i] = (byte) step;
            double rest = turned[i] - (double) scale * step;
            squares += rest * rest;
        }
        return new Shortened(steps, scale, Math.nextUp((float) (Math.sqrt(squares) + 2 * rotation.error())));
    }
}
