package dev.loreboard.vector.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.tck.rule.Seed;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Clustering by density")
class DensityTest {

    private static final DensityOptions OPTIONS = DensityOptions.defaults();

    /** Single precision rounds a product by 1e-7, which matters the more the nearer two vectors are: here down to .015 apart. */
    private static final double PROBABILITY = 1e-4;

    static Stream<ClusteringGolden> golden() {
        return ClusteringGolden.ofDensity();
    }

    private static Clumps found(ClusteringGolden golden) {
        DensityOptions options =
                OPTIONS.smallest((int) golden.figure("smallest")).neighbours((int) golden.figure("neighbours"));
        return new Density(options).find(golden.rows());
    }

    /** The labels in the order in which they first come. */
    private static int[] renamed(int[] labels) {
        Map<Integer, Integer> names = new HashMap<>(Map.of(Clumps.OUTSIDE, Clumps.OUTSIDE));
        return Arrays.stream(labels)
                .map(label -> names.computeIfAbsent(label, unknown -> names.size() - 1))
                .toArray();
    }

    private static float[][] clumps(SplittableRandom random, int size, int dimension, int clumps) {
        float[][] middles = Units.anywhere(random, clumps, dimension);
        float[][] rows = Units.anywhere(random, size, dimension);
        for (int row = 0; row < size; row++) {
            for (int i = 0; i < dimension; i++) {
                rows[row][i] = middles[row % clumps][i] + 0.3f * rows[row][i];
            }
            Units.normalise(rows[row]);
        }
        return rows;
    }

    @ParameterizedTest
    @MethodSource("golden")
    @DisplayName("gives the labels and probabilities of the published algorithm")
    void isThePublishedOne(ClusteringGolden golden) {
        Clumps clumps = found(golden);

        assertThat(renamed(clumps.labels())).isEqualTo(renamed(golden.labels("labels")));
        assertThat(clumps.probabilities()).containsExactly(golden.figures("probabilities"), within(PROBABILITY));
    }

    @ParameterizedTest
    @MethodSource("golden")
    @DisplayName("gives the labels of scikit-learn, but to a few points that hold two clusters together")
    void isThatOfScikitLearn(ClusteringGolden golden) {
        int[] ours = found(golden).labels();
        int[] theirs = golden.labels("scikit-learn");

        int[] between = IntStream.range(0, ours.length)
                .filter(point -> ours[point] == Clumps.OUTSIDE && theirs[point] != Clumps.OUTSIDE)
                .toArray();
        for (int point : between) {
            theirs[point] = Clumps.OUTSIDE;
        }

        assertThat(between).hasSizeLessThanOrEqualTo(3);
        assertThat(renamed(ours)).isEqualTo(renamed(theirs));
    }

    @Test
    @DisplayName("knows no order of the points")
    void knowsNoOrder() {
        Seed.eachOf(3, random -> {
            float[][] rows = clumps(random, 200, 6, 5);
            int[] order = IntStream.range(0, rows.length).toArray();
            for (int place = order.length - 1; place > 0; place--) {
                int other = random.nextInt(place + 1);
                int point = order[place];
                order[place] = order[other];
                order[other] = point;
            }

            Clumps plain = new Density(OPTIONS).find(rows);
            Clumps shuffled = new Density(OPTIONS)
                    .find(Arrays.stream(order).mapToObj(point -> rows[point]).toArray(float[][]::new));

            assertThat(renamed(shuffled.labels()))
                    .isEqualTo(renamed(Arrays.stream(order)
                            .map(point -> plain.labels()[point])
                            .toArray()));
            assertThat(shuffled.probabilities())
                    .isEqualTo(Arrays.stream(order)
                            .mapToDouble(point -> plain.probabilities()[point])
                            .toArray());
        });
    }

    @Test
    @DisplayName("gives the same bits on any number of threads")
    void givesTheSameBits() {
        float[][] rows = clumps(new SplittableRandom(5), 6000, 8, 12);
        Clumps alone = new Density(OPTIONS).find(rows);

        for (int number : new int[] {1, 2, 5}) {
            try (ExecutorService threads = Executors.newFixedThreadPool(number)) {
                Clumps helped = new Density(OPTIONS, threads).find(rows);

                assertThat(helped.labels()).isEqualTo(alone.labels());
                assertThat(helped.probabilities()).isEqualTo(alone.probabilities());
            }
        }
        assertThat(alone.clusters()).isEqualTo(12);
    }

    @Test
    @DisplayName("finds nothing where nothing is denser than the rest: one point, two, and many that are equal")
    void findsNothing() {
        float[][] equal = new float[50][];
        Arrays.fill(equal, new float[] {0.6f, 0.8f});

        for (float[][] rows : new float[][][] {{{1, 0}}, {{1, 0}, {0, 1}}, equal}) {
            Clumps clumps = new Density(OPTIONS).find(rows);

            assertThat(clumps.clusters()).isZero();
            assertThat(clumps.labels()).hasSize(rows.length).containsOnly(Clumps.OUTSIDE);
            assertThat(clumps.probabilities()).containsOnly(0);
        }
    }

    @Test
    @DisplayName("tells places apart at each of which all points are equal")
    void tellsPlacesApart() {
        float[][] rows = new float[60][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = new float[3];
            rows[row][row % 3] = 1;
        }

        Clumps clumps = new Density(OPTIONS).find(rows);

        assertThat(renamed(clumps.labels()))
                .isEqualTo(IntStream.range(0, 60).map(row -> row % 3).toArray());
        assertThat(clumps.probabilities()).containsOnly(1);
    }

    @Test
    @DisplayName(
            "finds nothing when a cluster would have to be larger than half of the points, or have more than there are")
    void findsNothingSoLarge() {
        float[][] rows = clumps(new SplittableRandom(6), 40, 6, 2);

        assertThat(new Density(OPTIONS).find(rows).clusters()).isEqualTo(2);
        for (int smallest : new int[] {21, 41, Integer.MAX_VALUE}) {
            assertThat(new Density(OPTIONS.smallest(smallest)).find(rows).clusters())
                    .as(smallest + " in the smallest")
                    .isZero();
        }
        assertThat(new Density(OPTIONS.neighbours(Integer.MAX_VALUE)).find(rows).clusters())
                .as("all are neighbours")
                .isZero();
    }

    @Test
    @DisplayName("ends when its thread is interrupted")
    void endsWhenInterrupted() {
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(CancelledException.class)
                .isThrownBy(() -> new Density(OPTIONS).find(new float[][] {{1, 0}, {0, 1}}));

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    @DisplayName("refuses no vectors, other lengths, what is not a number, and clusters of one, and says which")
    void refusesNonsense() {
        Density density = new Density(OPTIONS);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> density.find(new float[0][]))
                .withMessageContaining("no vectors");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> density.find(new float[][] {{1, 0}, {3, 4}}))
                .withMessageContaining("Vector 1 has the length 5.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> density.find(new float[][] {{1, 0}, {Float.NaN, 0}}))
                .withMessageContaining("Vector 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> density.find(new float[][] {{1, 0}, {1}}))
                .withMessageContaining("1 dimensions where the first has 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OPTIONS.smallest(1))
                .withMessageContaining("not 1 and 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OPTIONS.neighbours(0))
                .withMessageContaining("not 2 and 0");
    }
}
