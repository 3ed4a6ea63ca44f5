package dev.loreboard.examples.sampler.paint;

/** Softens a plane of numbers by running means, twice in each direction, which comes near to a bell. */
final class Blur {

    private Blur() {}

    /** A softened copy; {@code radius} is in pixels. */
    static float[] of(float[] plane, int width, int height, int radius) {
        if (radius < 1) {
            return plane.clone();
        }
        float[] one = new float[plane.length];
        float[] other = new float[plane.length];
        rows(plane, one, width, height, radius);
        rows(one, other, width, height, radius);
        columns(other, one, width, height, radius);
        columns(one, other, width, height, radius);
        return other;
    }

    private static void rows(float[] from, float[] to, int width, int height, int radius) {
        for (int row = 0; row < height; row++) {
            run(from, to, row * width, 1, width, radius);
        }
    }

    private static void columns(float[] from, float[] to, int width, int height, int radius) {
        for (int column = 0; column < width; column++) {
            run(from, to, column, width, height, radius);
        }
    }

    private static void run(float[] from, float[] to, int start, int step, int count, int radius) {
        float sum = 0;
        for (int i = -radius; i <= radius; i++) {
            sum += from[start + step * Math.clamp(i, 0, count - 1)];
        }
        float share = 1f / (2 * radius + 1);
        for (int i = 0; i < count; i++) {
            to[start + step * i] = sum * share;
            int leaving = Math.max(0, i - radius);
            int entering = Math.min(count - 1, i + radius + 1);
            sum += from[start + step * entering] - from[start + step * leaving];
        }
    }
}
