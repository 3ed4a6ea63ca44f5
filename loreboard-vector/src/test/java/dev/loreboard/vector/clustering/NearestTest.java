package dev.loreboard.vector.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.loreboard.vector.math.Kernels;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The nearest centroid")
class NearestTest {

    private static final int POINTS = 2500;

    private final SplittableRandom random = new SplittableRandom(5);

    private float[] direction(int dimension) {
        double[] values = random.doubles(dimension, -1, 1).toArray();
        return unit(values);
    }

    private static float[] unit(double[] values) {
        double length = Math.sqrt(IntStream.range(0, values.length)
                .mapToDouble(i -> values[i] * values[i])
                .sum());
        float[] unit = new float[values.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = (float) (values[i] / length);
        }
        return unit;
    }

    private float[] near(float[] direction, double way) {
        double[] moved = new double[direction.length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = direction[i] + way * (random.nextDouble() - 0.5);
        }
        return unit(moved);
    }

    private float[][] directions(int count, int dimension) {
        return Stream.generate(() -> direction(dimension)).limit(count).toArray(float[][]::new);
    }

    @ParameterizedTest
    @CsvSource({"1, 8", "3, 8", "40, 8", "33, 130", "64, 31"})
    @DisplayName(
            "is found again when centroids move far, little or not at all, though most points are not compared with all")
    void isFoundAgain(int clusters, int dimension) {
        float[][] rows = directions(POINTS, dimension);
        Points points = Points.alone(rows);
        float[][] centroids = directions(clusters, dimension);
        Choices choices = new Choices(POINTS);
        Drift drift = Drift.unknown();
        for (double way : new double[] {2, 0.5, 0.1, 0.02, 0, 0.001, 1, 0}) {
            Nearest nearest = new Nearest(points, centroids, drift);
            IntStream.range(0, points.parts()).forEach(part -> nearest.find(part, choices));

            int[] labels = new int[POINTS];
            float[] nearness = new float[POINTS];
            choices.copyTo(labels, nearness);
            for (int point = 0; point < POINTS; point++) {
                float highest = highest(rows[point], centroids);
                assertThat(nearness[point]).isCloseTo(highest, within(1e-6f));
                assertThat(product(rows[point], centroids[labels[point]])).isCloseTo(highest, within(1e-6f));
            }

            float[][] next = centroids.clone();
            for (int centroid = 0; centroid < clusters; centroid++) {
                next[centroid] = near(centroids[centroid], way);
            }
            drift = Drift.between(centroids, next);
            centroids = next;
        }
    }

    private static float highest(float[] row, float[][] centroids) {
        float highest = Float.NEGATIVE_INFINITY;
        for (float[] centroid : centroids) {
            highest = Math.max(highest, product(row, centroid));
        }
        return highest;
    }

    private static float product(float[] row, float[] centroid) {
        return Kernels.FLOATS.product(centroid, row, 0);
    }
}
