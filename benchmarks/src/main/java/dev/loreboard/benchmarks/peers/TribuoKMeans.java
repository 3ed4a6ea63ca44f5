package dev.loreboard.benchmarks.peers;

import dev.loreboard.benchmarks.input.Matrix;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.tribuo.MutableDataset;
import org.tribuo.clustering.ClusterID;
import org.tribuo.clustering.ClusteringFactory;
import org.tribuo.clustering.kmeans.KMeansTrainer;
import org.tribuo.clustering.kmeans.KMeansTrainer.Initialisation;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.distance.DistanceType;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** Tribuo's k-means. It chooses its own beginning, and runs on all cores. */
public final class TribuoKMeans {

    private final MutableDataset<ClusterID> vectors;
    private final int clusters;
    private final int iterations;

    public TribuoKMeans(Matrix matrix, int clusters, int iterations) {
        this.clusters = clusters;
        this.iterations = iterations;
        ClusteringFactory factory = new ClusteringFactory();
        this.vectors = new MutableDataset<>(new SimpleDataSourceProvenance("made from a seed", factory), factory);
        String[] names = IntStream.range(0, matrix.dimension())
                .mapToObj("%04d"::formatted)
                .toArray(String[]::new);
        for (float[] row : matrix.rows()) {
            double[] values =
                    IntStream.range(0, row.length).mapToDouble(i -> row[i]).toArray();
            vectors.add(new ArrayExample<>(ClusteringFactory.UNASSIGNED_CLUSTER_ID, names, values));
        }
    }

    public float[] centroids() {
        int cores = Runtime.getRuntime().availableProcessors();
        KMeansTrainer trainer = new KMeansTrainer(
                clusters, iterations, DistanceType.L2.getDistance(), Initialisation.PLUSPLUS, cores, 1);
        return Rows.flat(Arrays.stream(trainer.train(vectors).getCentroidVectors())
                .map(centroid -> centroid.toArray())
                .toList());
    }
}
