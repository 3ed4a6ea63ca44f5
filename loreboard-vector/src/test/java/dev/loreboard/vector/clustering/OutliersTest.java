package dev.loreboard.vector.clustering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.tck.rule.Seed;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Outliers")
class OutliersTest {

    private static final int DIMENSION = 16;
    private static final KMeans KMEANS = new KMeans(KMeansOptions.defaults());

    private static float[] about(SplittableRandom random, int axis) {
        float[] row = new float[DIMENSION];
        for (int i = 0; i < DIMENSION; i++) {
            row[i] = (float) random.nextDouble(-0.08, 0.08);
        }
        row[axis] += 1;
        Units.normalise(row);
        return row;
    }

    /** Five clumps of twelve. */
    private static List<List<float[]>> clumps(SplittableRandom random) {
        return new ArrayList<>(IntStream.range(0, 60)
                .mapToObj(point -> List.of(about(random, point % 5)))
                .toList());
    }

    private static BitSet outliers(List<List<float[]>> rows, int clusters) {
        Points points = Points.of(rows, DIMENSION);
        return Outliers.of(points, KMEANS.part(points, Apart.nobody(), clusters, 1));
    }

    @Test
    @DisplayName("are points in a cluster with which they have no more in common than chance would have it")
    void areStrays() {
        Seed.eachOf(5, random -> {
            List<List<float[]>> rows = clumps(random);
            rows.add(List.of(about(random, 9)));
            rows.add(List.of(about(random, 12)));

            assertThat(outliers(rows, 5).stream()).containsExactly(60, 61);
        });
    }

    @Test
    @DisplayName("are points that are alone")
    void areAlone() {
        Seed.eachOf(5, random -> {
            List<List<float[]>> rows = clumps(random);
            rows.add(List.of(about(random, 9)));

            assertThat(outliers(rows, 6).stream()).containsExactly(60);
        });
    }

    @Test
    @DisplayName("are never points that stand for several")
    void areNeverSeveral() {
        Seed.eachOf(5, random -> {
            List<List<float[]>> rows = clumps(random);
            rows.add(List.of(about(random, 9), about(random, 9)));

            assertThat(outliers(rows, 5).stream()).isEmpty();
            assertThat(outliers(rows, 6).stream()).isEmpty();
        });
    }
}
