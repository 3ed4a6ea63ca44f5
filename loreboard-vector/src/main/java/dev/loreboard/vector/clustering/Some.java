package dev.loreboard.vector.clustering;

import dev.loreboard.vector.math.FloatKernel;

/** Some points of a stretch. For one thread. */
final class Some {

    private final int[] points = new int[Points.STRETCH];
    private final float[] values;
    private final int dimension;
    private int count;

    Some(int dimension) {
        this.dimension = dimension;
        this.values = new float[FloatKernel.room(Points.STRETCH) * dimension];
    }

    void clear() {
        count = 0;
    }

    void add(int point) {
        points[count++] = point;
    }

    int count() {
        return count;
    }

    int point(int place) {
        return points[place];
    }

    /** Their directions side by side, with something behind them for kernels that read several at a time. */
    float[] copied(Points all) {
        for (int place = 0; place < count; place++) {
            System.arraycopy(all.values(), all.start(points[place]), values, place * dimension, dimension);
        }
        return values;
    }
}
