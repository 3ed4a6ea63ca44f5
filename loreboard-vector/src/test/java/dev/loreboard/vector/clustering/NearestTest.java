package dev.loreboard.vector.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.loreboard.tck.rule.Seed;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The nearest centroid")
class NearestTest {

    /** So much the kernels round away at most. */
    private static final double TOLERANCE = 1e-6;

    @ParameterizedTest(name = "of {1} for {0} points of {2} dimensions")
    @CsvSource({"1, 1, 3", "1, 40, 5", "7, 3, 16", "1023, 33, 17", "2500, 5, 24", "2500, 150, 9"})
    @DisplayName("is the one that the obvious loop finds")
    void isTheObviousOne(int count, int clusters, int dimension) {
        Seed.eachOf(2, random -> {
            float[][] rows = Units.anywhere(random, count, dimension);
            float[][] centroids = Units.anywhere(random, clusters, dimension);
            Points points = Points.alone(rows);
            Nearest nearest = new Nearest(points, centroids);
            int[] labels = new int[count];
            float[] nearness = new float[count];

            for (int part = 0; part < points.parts(); part++) {
                nearest.find(part, labels, nearness);
            }

            for (int row = 0; row < count; row++) {
                float[] vector = rows[row];
                double best = Arrays.stream(centroids)
                        .mapToDouble(centroid -> Units.product(vector, centroid))
                        .max()
                        .orElseThrow();
                assertThat(Units.product(vector, centroids[labels[row]])).isCloseTo(best, within(TOLERANCE));
                assertThat((double) nearness[row]).isCloseTo(best, within(TOLERANCE));
            }
        });
    }

    @ParameterizedTest(name = "of {0} that are all the same")
    @CsvSource({"2", "20", "200"})
    @DisplayName("is the first among equals")
    void isTheFirstAmongEquals(int clusters) {
        float[][] centroids = new float[clusters][];
        Arrays.fill(centroids, new float[] {0.6f, 0.8f});
        int[] labels = {-1, -1, -1};

        new Nearest(Points.alone(new float[][] {{1, 0}, {-1, 0}, {0, -1}}), centroids).find(0, labels, new float[3]);

        assertThat(labels).containsOnly(0);
    }
}
