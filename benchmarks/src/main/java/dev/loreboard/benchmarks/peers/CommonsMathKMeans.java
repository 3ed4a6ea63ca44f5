package dev.loreboard.benchmarks.peers;

import dev.loreboard.benchmarks.input.Matrix;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.ml.clustering.CentroidCluster;
import org.apache.commons.math3.ml.clustering.Clusterable;
import org.apache.commons.math3.ml.clustering.KMeansPlusPlusClusterer;
import org.apache.commons.math3.ml.distance.EuclideanDistance;
import org.apache.commons.math3.random.JDKRandomGenerator;

/** commons-math's k-means. It chooses its own beginning, and runs on one core. */
public final class CommonsMathKMeans {

    private final List<Point> points = new ArrayList<>();
    private final int clusters;
    private final int iterations;

    public CommonsMathKMeans(Matrix vectors, int clusters, int iterations) {
        this.clusters = clusters;
        this.iterations = iterations;
        for (float[] row : vectors.rows()) {
            points.add(new Point(row));
        }
    }

    public float[] centroids() {
        JDKRandomGenerator random = new JDKRandomGenerator();
        random.setSeed(1);
        List<CentroidCluster<Point>> found = new KMeansPlusPlusClusterer<Point>(
                        clusters, iterations, new EuclideanDistance(), random)
                .cluster(points);
        return Rows.flat(
                found.stream().map(cluster -> cluster.getCenter().getPoint()).toList());
    }

    private static final class Point implements Clusterable {

        private final double[] values;

        Point(float[] row) {
            values = new double[row.length];
            for (int i = 0; i < row.length; i++) {
                values[i] = row[i];
            }
        }

        @Override
        public double[] getPoint() {
            return values;
        }
    }
}
