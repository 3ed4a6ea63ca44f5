package dev.loreboard.benchmarks.kmeans;

import dev.loreboard.benchmarks.input.Matrix;
import dev.loreboard.benchmarks.input.VectorInput;
import dev.loreboard.benchmarks.peers.CommonsMathKMeans;
import dev.loreboard.benchmarks.peers.TribuoKMeans;
import dev.loreboard.benchmarks.race.Answer;
import dev.loreboard.benchmarks.race.Entrant.Blas;
import dev.loreboard.benchmarks.race.Entrant.InJava;
import dev.loreboard.benchmarks.race.Entrant.InPython;
import dev.loreboard.benchmarks.race.Ground;
import dev.loreboard.benchmarks.race.Input;
import dev.loreboard.benchmarks.race.Label;
import dev.loreboard.benchmarks.race.Race;
import dev.loreboard.benchmarks.race.Score;
import dev.loreboard.benchmarks.race.Side;
import dev.loreboard.benchmarks.race.WholeAnswer;
import dev.loreboard.vector.clustering.KMeans;
import dev.loreboard.vector.clustering.KMeansOptions;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.apache.commons.math3.ml.clustering.KMeansPlusPlusClusterer;
import org.tribuo.clustering.kmeans.KMeansTrainer;

/**
 * k-means on all cores. Those that can be told where to begin all begin at the first vectors; commons-math and Tribuo choose
 * by themselves. Ours compares directions and gives the means of its clusters.
 *
 * @param input the vectors
 * @param clusters how many
 * @param iterations at most
 */
public record Clustering(VectorInput input, int clusters, int iterations) {

    private static final String SCRIPT = "kmeans.py";

    public Race race() {
        InJava ours = new InJava(Label.ours("KMeans"), this::ours);
        return new Race(
                "k-means",
                clusters + " clusters of " + input.rows() + " vectors of " + input.dimension() + " dimensions, "
                        + iterations + " iterations",
                "clusterings",
                1,
                new Input(input.name(), input::write),
                new Score("inertia", this::inertia),
                List.of(
                        ours,
                        ours.withoutVectorModule(),
                        python("scikit-learn", Blas.TUNED, "tuned"),
                        python("scikit-learn", Blas.AS_PACKAGED, "as packaged"),
                        python("FAISS", Blas.TUNED, "tuned"),
                        python("FAISS", Blas.AS_PACKAGED, "as packaged"),
                        new InJava(Label.peer("Tribuo"), ground -> {
                                    Matrix vectors = input.base(ground.input());
                                    TribuoKMeans clusterer = new TribuoKMeans(vectors, clusters, iterations);
                                    return new WholeAnswer(() -> Answer.of(clusterer.centroids()));
                                })
                                .by(KMeansTrainer.class),
                        new InJava(Label.peer("commons-math"), ground -> {
                                    Matrix vectors = input.base(ground.input());
                                    CommonsMathKMeans clusterer = new CommonsMathKMeans(vectors, clusters, iterations);
                                    return new WholeAnswer(() -> Answer.of(clusterer.centroids()));
                                })
                                .by(KMeansPlusPlusClusterer.class)));
    }

    private Side ours(Ground ground) throws IOException {
        float[][] rows = input.base(ground.input()).rows();
        float[][] beginning = Arrays.copyOf(rows, clusters);
        KMeans kmeans = new KMeans(KMeansOptions.defaults().iterations(iterations), ForkJoinPool.commonPool());
        return new WholeAnswer(
                () -> Answer.of(Arrays.stream(kmeans.partFrom(beginning, rows).means())
                        .map(FloatBuffer::wrap)
                        .toList()));
    }

    private InPython python(String name, Blas blas, String form) {
        List<String> arguments = List.of(name, Integer.toString(clusters), Integer.toString(iterations));
        return new InPython(Label.peer(name).in(form), SCRIPT, arguments, blas);
    }

    /** The sum over all vectors of the squared distance to the nearest centroid. */
    private double inertia(Path folder, byte[] answer) throws IOException {
        Matrix vectors = input.base(folder);
        Matrix centroids = Matrix.of(answer, input.dimension());
        return IntStream.range(0, vectors.size())
                .parallel()
                .mapToDouble(row -> Arrays.stream(centroids.rows())
                        .mapToDouble(centroid -> squaredDistance(vectors.row(row), centroid))
                        .min()
                        .orElse(Double.POSITIVE_INFINITY))
                .sum();
    }

    private static double squaredDistance(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            double difference = (double) one[i] - other[i];
            sum += difference * difference;
        }
        return sum;
    }
}
