package dev.loreboard.vector.clustering;

import dev.loreboard.vector.math.Kernels;
import java.util.BitSet;

/**
 * Points that belong to no cluster: they are alone in it, or no nearer to the others in it than chance would have it. What chance
 * does is told by the cosines of all points to the clusters that they are not in; two standard deviations above their mean is
 * where it ends. A point that stands for several vectors is a group of its own.
 */
final class Outliers {

    private static final double DEVIATIONS = 2;

    private final Points points;
    private final Parted parted;
    private final double[] lengths;

    private Outliers(Points points, Parted parted) {
        this.points = points;
        this.parted = parted;
        this.lengths = new double[parted.clusters()];
    }

    static BitSet of(Points points, Parted parted) {
        Outliers outliers = new Outliers(points, parted);
        double limit = outliers.limit();
        BitSet found = new BitSet(points.size());
        for (int point = 0; point < points.size(); point++) {
            found.set(point, points.count(point) == 1 && outliers.nearness(point) <= limit);
        }
        return found;
    }

    /** Takes the lengths of the sums along. */
    private double limit() {
        float[][] centroids = parted.centroids();
        double sum = 0;
        double squares = 0;
        long count = 0;
        for (int point = 0; point < points.size(); point++) {
            for (int cluster = 0; cluster < centroids.length; cluster++) {
                double product = Kernels.FLOATS.product(centroids[cluster], points.values(), points.start(point));
                if (cluster == parted.label(point)) {
                    lengths[cluster] += points.weight(point) * product;
                } else {
                    sum += product;
                    squares += product * product;
                    count++;
                }
            }
        }
        double mean = sum / count;
        return count == 0 ? Double.NEGATIVE_INFINITY : mean + DEVIATIONS * Math.sqrt(squares / count - mean * mean);
    }

    /** The cosine of a point to the sum of the others in its cluster, by the law of cosines; the least there is when alone. */
    private double nearness(int point) {
        float[] centroid = parted.centroid(parted.label(point));
        double product = Kernels.FLOATS.product(centroid, points.values(), points.start(point));
        double length = lengths[parted.label(point)];
        double others = Math.sqrt(Math.max(0, length * length - 2 * length * product + 1));
        return others < 1e-3 ? -1 : (length * product - 1) / others;
    }
}
