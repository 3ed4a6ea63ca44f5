package dev.loreboard.vector.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.tck.rule.Seed;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("k-means")
class KMeansTest {

    private static final KMeansOptions OPTIONS = KMeansOptions.defaults();

    static Stream<ClusteringGolden> golden() {
        return ClusteringGolden.all();
    }

    /** scikit-learn's centroids are means, ours their directions, so both may end in places that are not the same. */
    @ParameterizedTest
    @MethodSource("golden")
    @DisplayName("ends within a hundredth of scikit-learn's inertia, both with ten starts")
    void endsAsScikitLearnDoes(ClusteringGolden golden) {
        float[][] rows = golden.rows();
        double best = golden.figure("best inertia");

        int[] labels =
                new KMeans(OPTIONS.starts(10)).part(rows, golden.clusters(), 1).labels();

        assertThat(Quality.of(rows, labels, labels).inertia()).isCloseTo(best, within(best / 100));
    }

    @ParameterizedTest(name = "into {0} clusters")
    @ValueSource(ints = {1, 3, 50})
    @DisplayName("gives the same bits on any number of threads")
    void givesTheSameBits(int clusters) {
        float[][] rows = Units.anywhere(new SplittableRandom(3), 6000, 12);
        KMeansOptions few = OPTIONS.starts(2).iterations(8);
        Parted alone = new KMeans(few).part(rows, clusters, 5);

        for (int threads : List.of(1, 2, 5)) {
            try (ExecutorService lent = Executors.newFixedThreadPool(threads)) {
                Parted together = new KMeans(few, lent).part(rows, clusters, 5);

                assertThat(together.labels()).isEqualTo(alone.labels());
                assertThat(together.centroids()).isDeepEqualTo(alone.centroids());
                assertThat(together.cohesion()).isEqualTo(alone.cohesion());
                assertThat(together.iterations()).isEqualTo(alone.iterations());
            }
        }
    }

    @Test
    @DisplayName("comes to rest where every vector is nearest to its own centroid, and that is the mean direction")
    void comesToRest() {
        Seed.eachOf(3, random -> {
            float[][] rows = Units.anywhere(random, 300, 6);
            Parted parted = new KMeans(OPTIONS).part(rows, 9, random.nextLong());
            float[][] centroids = parted.centroids();
            int[] labels = parted.labels();

            for (int row = 0; row < rows.length; row++) {
                double own = Units.product(rows[row], centroids[labels[row]]);
                for (float[] centroid : centroids) {
                    assertThat(Units.product(rows[row], centroid)).isLessThanOrEqualTo(own + 1e-6);
                }
            }
            for (int cluster = 0; cluster < 9; cluster++) {
                float[] mean = parted.means()[cluster];
                assertThat(mean).containsExactly(mean(rows, labels, cluster), within(1e-5f));
                Units.normalise(mean);
                assertThat(centroids[cluster]).containsExactly(mean, within(1e-5f));
            }
            double cohesion = IntStream.range(0, rows.length)
                    .mapToDouble(row -> Units.product(rows[row], centroids[labels[row]]))
                    .sum();
            assertThat(parted.cohesion()).isCloseTo(cohesion, within(1e-3));
        });
    }

    private static float[] mean(float[][] rows, int[] labels, int cluster) {
        float[] mean = new float[rows[0].length];
        long size = Arrays.stream(labels).filter(label -> label == cluster).count();
        for (int row = 0; row < rows.length; row++) {
            for (int i = 0; i < mean.length && labels[row] == cluster; i++) {
                mean[i] += rows[row][i] / size;
            }
        }
        return mean;
    }

    @Test
    @DisplayName("leaves no cluster empty, even of vectors that are all the same")
    void leavesNoClusterEmpty() {
        float[][] same = new float[7][];
        Arrays.fill(same, new float[] {0, 1});
        float[][] different = Units.anywhere(new SplittableRandom(8), 7, 2);

        for (float[][] rows : List.of(same, different)) {
            for (int clusters : List.of(1, 4, 7)) {
                int[] labels = new KMeans(OPTIONS).part(rows, clusters, 2).labels();

                assertThat(Arrays.stream(labels).distinct().sorted().toArray())
                        .isEqualTo(IntStream.range(0, clusters).toArray());
            }
        }
    }

    @Test
    @DisplayName("begins where it is told to, and goes on as often as it is told to")
    void beginsWhereItIsTold() {
        float[][] rows = {{1, 0}, {0.8f, 0.6f}, {0, 1}, {-0.6f, 0.8f}};
        float[][] beginning = {{0, 1}, {1, 0}};

        Parted parted = new KMeans(OPTIONS.iterations(1)).partFrom(beginning, rows);

        assertThat(parted.labels()).containsExactly(1, 1, 0, 0);
        assertThat(parted.iterations()).isEqualTo(1);
        assertThat(new KMeans(OPTIONS).partFrom(beginning, rows).iterations()).isEqualTo(2);
    }

    @Test
    @DisplayName("ends when its thread is interrupted, whatever its helpers are at")
    void endsWhenInterrupted() {
        float[][] rows = Units.anywhere(new SplittableRandom(4), 3000, 4);
        try (ExecutorService lent = Executors.newFixedThreadPool(2)) {
            Thread.currentThread().interrupt();

            assertThatExceptionOfType(CancelledException.class)
                    .isThrownBy(() -> new KMeans(OPTIONS, lent).part(rows, 5, 1));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    @DisplayName("refuses too few vectors, other lengths and other dimensions, and says which")
    void refusesWhatIsNoDirection() {
        KMeans kmeans = new KMeans(OPTIONS);
        float[][] one = {{1, 0}};

        assertThatIllegalArgumentException()
                .isThrownBy(() -> kmeans.part(one, 2, 1))
                .withMessageContaining("1 vectors cannot be parted into 2 clusters");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kmeans.part(new float[][] {{1, 0}, {3, 4}}, 1, 1))
                .withMessageContaining("Vector 1 has the length 5.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kmeans.part(new float[][] {{1, 0}, {Float.NaN, 0}}, 1, 1))
                .withMessageContaining("Vector 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kmeans.partFrom(new float[][] {{1}}, one))
                .withMessageContaining("1 dimensions where the first has 2");
        assertThatIllegalArgumentException().isThrownBy(() -> OPTIONS.starts(0)).withMessageContaining("0 starts");
    }
}
