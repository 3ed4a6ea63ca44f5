package dev.loreboard.vector.clustering;

import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.vector.math.FloatKernel;
import dev.loreboard.vector.math.Kernels;
import java.util.Arrays;
import java.util.stream.IntStream;

/*
 * P. Rousseeuw, Journal of Computational and Applied Mathematics 20, 1987. With cosine distances the mean distance to a cluster
 * is one less the product with the mean of its vectors, so that no pairs need be compared and nothing is sampled.
 */

/**
 * How much nearer vectors are to their own cluster than to the next one: the difference of their mean cosine distances to the
 * others of both, over the larger of the two. 1 is best; a vector that is alone has 0.
 */
final class Silhouette {

    private final Points points;
    private final int[] labels;
    private final int[] sizes;
    private final float[][] means;
    private final double[] values;

    private Silhouette(Points points, int[] labels, int clusters) {
        this.points = points;
        this.labels = labels;
        this.sizes = new int[clusters];
        this.means = new float[clusters][];
        this.values = new double[points.size()];
    }

    /** The mean over all vectors; that of a single cluster is 0. */
    static double mean(Points points, int[] labels, int clusters, Crew crew) {
        if (clusters == 1) {
            return 0;
        }
        Silhouette silhouette = new Silhouette(points, labels, clusters);
        silhouette.takeMeans();
        crew.run(points.parts(), silhouette::measure);
        double sum = 0;
        int vectors = 0;
        for (int point = 0; point < points.size(); point++) {
            sum += silhouette.values[point] * points.count(point);
            vectors += points.count(point);
        }
        return sum / vectors;
    }

    private void takeMeans() {
        Sum[] sums = IntStream.range(0, means.length)
                .mapToObj(cluster -> new Sum(points.dimension()))
                .toArray(Sum[]::new);
        for (int point = 0; point < labels.length; point++) {
            sums[labels[point]].add(points.values(), points.start(point), points.weight(point));
            sizes[labels[point]] += points.count(point);
        }
        for (int cluster = 0; cluster < means.length; cluster++) {
            means[cluster] = sums[cluster].dividedBy(sizes[cluster]);
        }
    }

    private void measure(int part) {
        int end = points.firstOf(part + 1);
        for (int first = points.firstOf(part); first < end; first += Points.STRETCH) {
            CancelledException.throwIfInterrupted("The clustering");
            measure(first, Math.min(end, first + Points.STRETCH));
        }
    }

    private void measure(int first, int end) {
        float[] products = new float[FloatKernel.room(end - first)];
        double[] own = new double[products.length];
        double[] next = new double[products.length];
        Arrays.fill(next, Double.NEGATIVE_INFINITY);
        for (int cluster = 0; cluster < means.length; cluster++) {
            Kernels.FLOATS.products(means[cluster], points.values(), points.start(first), products.length, products);
            for (int point = first; point < end; point++) {
                if (labels[point] == cluster) {
                    own[point - first] = products[point - first];
                } else {
                    next[point - first] = Math.max(next[point - first], products[point - first]);
                }
            }
        }
        for (int point = first; point < end; point++) {
            values[point] = value(sizes[labels[point]], own[point - first], next[point - first]);
        }
    }

    /** A vector's mean distance to the others of its cluster leaves out its distance of 0 to itself. */
    private static double value(int size, double own, double next) {
        double within = size == 1 ? 0 : Math.max(0, 1 - own) * size / (size - 1);
        double beyond = Math.max(0, 1 - next);
        double larger = Math.max(within, beyond);
        return size == 1 || larger == 0 ? 0 : (beyond - within) / larger;
    }
}
