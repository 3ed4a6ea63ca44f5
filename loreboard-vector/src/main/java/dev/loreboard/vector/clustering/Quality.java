package dev.loreboard.vector.clustering;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * How good a clustering is, in figures that are the same as scikit-learn's.
 *
 * @param inertia the sum of the squared distances of vectors to the mean of their cluster; less is better among clusterings
 *     with the same number of clusters
 * @param silhouette how much nearer vectors are to the others of their cluster than to those of the next, by cosine distance,
 *     from -1 to 1; around 0 clusters overlap
 * @param stability how far the clustering agrees with that of another seed, as adjusted Rand index; 1 when they are the same,
 *     around 0 when clusters are made up by chance
 */
public record Quality(double inertia, double silhouette, double stability) {

    /**
     * Compares two clusterings of the same rows, and measures the first.
     *
     * @param rows vectors of length one, at least one
     * @param labels the number of each row's cluster, such as {@link Parted#labels()}
     * @param again those from another seed
     */
    public static Quality of(float[][] rows, int[] labels, int[] again) {
        if (rows.length == 0 || rows.length != labels.length) {
            throw new IllegalArgumentException("Each row has a label, and there is at least one row; these are "
                    + rows.length + " rows with " + labels.length + " labels.");
        }
        Points points = Points.alone(rows);
        int[] numbered = numbered(labels);
        int clusters = 1 + Arrays.stream(numbered).max().orElseThrow();
        return new Quality(
                inertia(points, numbered, clusters),
                Silhouette.mean(points, numbered, clusters, Crew.alone()),
                Agreement.adjustedRand(labels, again));
    }

    /** The same clusters with numbers from 0 and none left out. */
    private static int[] numbered(int[] labels) {
        int[] known = Arrays.stream(labels).sorted().distinct().toArray();
        return Arrays.stream(labels)
                .map(label -> Arrays.binarySearch(known, label))
                .toArray();
    }

    /** The squared lengths of all vectors, less those of the sums of each cluster over their numbers. */
    private static double inertia(Points points, int[] labels, int clusters) {
        Sum[] sums = IntStream.range(0, clusters)
                .mapToObj(cluster -> new Sum(points.dimension()))
                .toArray(Sum[]::new);
        int[] sizes = new int[clusters];
        double inertia = 0;
        for (int point = 0; point < points.size(); point++) {
            sums[labels[point]].add(points.values(), points.start(point), 1);
            sizes[labels[point]]++;
            for (float value : points.row(point)) {
                inertia += (double) value * value;
            }
        }
        for (int cluster = 0; cluster < clusters; cluster++) {
            inertia -= sums[cluster].length() * sums[cluster].length() / sizes[cluster];
        }
        return inertia;
    }

    /** The figures as a sentence. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "inertia %.3f, silhouette %.3f, stability %.3f", inertia, silhouette, stability);
    }
}
