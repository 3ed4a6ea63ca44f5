package dev.loreboard.vector.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.loreboard.tck.rule.Seed;
import dev.loreboard.vector.clustering.SpanningTree.Link;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The tree that connects all points")
class SpanningTreeTest {

    /** So much the kernels round away at most. */
    private static final double TOLERANCE = 1e-6;

    private static double mutual(Points points, Surroundings surroundings, int one, int other) {
        return Math.min(
                Units.product(points.row(one), points.row(other)),
                Math.min(surroundings.core(one), surroundings.core(other)));
    }

    private record Pair(int one, int other, double nearness) {}

    /** Takes the nearest link of all again and again, unless its ends are connected (Kruskal). */
    private static List<Double> obvious(Points points, Surroundings surroundings) {
        List<Pair> pairs = new ArrayList<>();
        for (int one = 0; one < points.size(); one++) {
            for (int other = 0; other < one; other++) {
                pairs.add(new Pair(one, other, mutual(points, surroundings, one, other)));
            }
        }
        pairs.sort(Comparator.comparing(Pair::nearness).reversed());
        int[] parts = new int[points.size()];
        Arrays.setAll(parts, point -> point);
        List<Double> taken = new ArrayList<>();
        for (Pair pair : pairs) {
            int joined = parts[pair.one()];
            int into = parts[pair.other()];
            if (joined != into) {
                Arrays.setAll(parts, point -> parts[point] == joined ? into : parts[point]);
                taken.add(pair.nearness());
            }
        }
        return taken;
    }

    @ParameterizedTest(name = "{0} points of {1} dimensions, {2} neighbours")
    @CsvSource({"2, 3, 1", "7, 2, 2", "60, 5, 1", "60, 5, 4", "150, 17, 6", "90, 3, 90"})
    @DisplayName("is as near as the obvious one")
    void isAsNear(int count, int dimension, int neighbours) {
        Seed.eachOf(3, random -> {
            Points points = Points.alone(Units.anywhere(random, count, dimension));
            Surroundings surroundings = Surroundings.of(points, neighbours, Crew.alone());

            List<Link> links = SpanningTree.of(points, surroundings, Crew.alone());

            List<Double> obvious = obvious(points, surroundings);
            assertThat(links).hasSameSizeAs(obvious);
            for (int place = 0; place < links.size(); place++) {
                Link link = links.get(place);
                assertThat((double) link.nearness())
                        .isCloseTo(obvious.get(place), within(TOLERANCE))
                        .isCloseTo(mutual(points, surroundings, link.one(), link.other()), within(TOLERANCE));
            }
        });
    }

    @ParameterizedTest(name = "the {2} nearest of {0} points of {1} dimensions")
    @CsvSource({"1, 3, 5", "5, 3, 1", "70, 5, 4", "1100, 8, 20", "30, 4, 30"})
    @DisplayName("stands on how near the last of the nearest is, as sorting tells it")
    void standsOnTheLastOfTheNearest(int count, int dimension, int neighbours) {
        Seed.eachOf(2, random -> {
            float[][] rows = Units.anywhere(random, count, dimension);

            Surroundings surroundings = Surroundings.of(Points.alone(rows), neighbours, Crew.alone());

            for (int point = 0; point < count; point++) {
                float[] row = rows[point];
                double[] sorted = Arrays.stream(rows)
                        .mapToDouble(other -> Units.product(row, other))
                        .sorted()
                        .toArray();
                assertThat((double) surroundings.core(point))
                        .isCloseTo(sorted[Math.max(0, count - neighbours)], within(TOLERANCE));
            }
        });
    }
}
