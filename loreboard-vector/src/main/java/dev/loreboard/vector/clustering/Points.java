package dev.loreboard.vector.clustering;

import dev.loreboard.vector.math.FloatKernel;
import dev.loreboard.vector.math.FloatKernel.Panel;
import dev.loreboard.vector.math.Kernels;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Directions that are to be parted, one after another, each standing for one vector or for several that stay together.
 * Nobody changes them; they may be shared between threads.
 */
final class Points {

    /** So many are worked on at once; a part is some of these. */
    static final int STRETCH = 1024;

    /** However many threads there are, work is split into so many parts, so that sums do not depend on the threads. */
    private static final int MOST_PARTS = 16;

    private final float[] values; // (room, dimension)
    private final double[] weights;
    private final int[] counts;
    private final int dimension;

    private Points(int size, int dimension) {
        this.values = new float[length(size, dimension)];
        this.weights = new double[size];
        this.counts = new int[size];
        this.dimension = dimension;
    }

    private static int length(int size, int dimension) {
        long length = (long) FloatKernel.room(size) * dimension;
        if (length > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(
                    size + " vectors of " + dimension + " dimensions are too many for one clustering, which takes "
                            + Integer.MAX_VALUE / dimension + " of them. Cluster some of them.");
        }
        return (int) length;
    }

    /** Every vector by itself. */
    static Points alone(float[][] rows) {
        Points points = new Points(rows.length, rows[0].length);
        for (int point = 0; point < rows.length; point++) {
            points.set(point, rows[point], 1, 1);
        }
        return points;
    }

    /** A point for each list of vectors. */
    static Points of(List<List<float[]>> groups, int dimension) {
        Points points = new Points(groups.size(), dimension);
        for (int point = 0; point < groups.size(); point++) {
            List<float[]> group = groups.get(point);
            Sum sum = new Sum(dimension);
            group.forEach(vector -> sum.add(vector, 0, 1));
            points.set(point, sum.direction().orElse(group.getFirst()), sum.length(), group.size());
        }
        return points;
    }

    /** Some of these points, in this order. */
    Points only(int[] chosen) {
        Points points = new Points(chosen.length, dimension);
        for (int point = 0; point < chosen.length; point++) {
            points.set(point, row(chosen[point]), weights[chosen[point]], counts[chosen[point]]);
        }
        return points;
    }

    /** So many of them drawn by chance, in their order, or all when there are no more. */
    int[] drawn(int most, long seed) {
        if (size() <= most) {
            return IntStream.range(0, size()).toArray();
        }
        int[] drawn = new SplittableRandom(seed)
                .ints(0, size())
                .distinct()
                .limit(most)
                .toArray();
        Arrays.sort(drawn);
        return drawn;
    }

    private void set(int point, float[] direction, double weight, int count) {
        System.arraycopy(direction, 0, values, start(point), dimension);
        weights[point] = weight;
        counts[point] = count;
    }

    int size() {
        return counts.length;
    }

    int dimension() {
        return dimension;
    }

    /** The directions, and some room behind them for kernels that read several at a time. */
    float[] values() {
        return values;
    }

    /** Where in {@link #values} a point begins. */
    int start(int point) {
        return point * dimension;
    }

    float[] row(int point) {
        return Arrays.copyOfRange(values, start(point), start(point) + dimension);
    }

    /** Some points, side by side. */
    Panel panel(int first, int end) {
        float[][] rows = new float[end - first][];
        Arrays.setAll(rows, place -> row(first + place));
        return Kernels.FLOATS.panel(rows);
    }

    /** How long the sum of the point's vectors is. */
    double weight(int point) {
        return weights[point];
    }

    /** How many vectors the point stands for. */
    int count(int point) {
        return counts[point];
    }

    /** How many vectors all of them stand for. */
    int vectors() {
        return Arrays.stream(counts).sum();
    }

    int parts() {
        return Math.min(MOST_PARTS, stretches());
    }

    /** The first point of a part; that of the part behind the last is the number of points. */
    int firstOf(int part) {
        return Math.min(size(), (int) ((long) stretches() * part / parts()) * STRETCH);
    }

    private int stretches() {
        return (size() + STRETCH - 1) / STRETCH;
    }
}
