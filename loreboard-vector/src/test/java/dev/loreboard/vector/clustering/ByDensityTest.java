package dev.loreboard.vector.clustering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.clustering.ClusterRequest;
import dev.loreboard.api.clustering.ClusterRequest.Pair;
import dev.loreboard.api.clustering.Clustering;
import dev.loreboard.api.clustering.Groups;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.store.Entry;
import dev.loreboard.tck.rule.Seed;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Groups that are found by density")
class ByDensityTest {

    private static final int DIMENSION = 128;
    private static final EmbeddingSpace SPACE = new EmbeddingSpace("dense", DIMENSION);

    private final GroupsClusterer clusterer = new GroupsClusterer(GroupsOptions.defaults());

    /** As real models have it: products of about .75 within a clump, and of about .5 with everything else. */
    private static float[][] mixture(SplittableRandom random, int size, int clumps, int strays) {
        float[] common = Units.anywhere(random, 1, DIMENSION)[0];
        float[][] middles = Units.anywhere(random, clumps, DIMENSION);
        float[][] rows = Units.anywhere(random, size + strays, DIMENSION);
        for (int row = 0; row < rows.length; row++) {
            for (int i = 0; i < DIMENSION; i++) {
                float own = row < size
                        ? 0.5f * middles[row % clumps][i] + 0.5f * rows[row][i]
                        : (float) Math.sqrt(0.5) * rows[row][i];
                rows[row][i] = (float) Math.sqrt(0.5) * common[i] + own;
            }
            Units.normalise(rows[row]);
        }
        return rows;
    }

    private static List<Entry> entries(float[][] rows) {
        return IntStream.range(0, rows.length)
                .mapToObj(row -> Entry.of("p" + row, Embedding.of(SPACE, rows[row])))
                .toList();
    }

    private static int row(String id) {
        return Integer.parseInt(id, 1, id.length(), 10);
    }

    @Test
    @DisplayName("are those that there are, among vectors that are all rather alike, and strays are outliers")
    void areThoseThatThereAre() {
        Seed.eachOf(3, random -> {
            List<Entry> points = entries(mixture(random, 400, 8, 100));

            Clustering clustering = clusterer.cluster(ClusterRequest.of(points, Groups.found()));

            assertThat(clustering.clusters())
                    .hasSize(8)
                    .allSatisfy(cluster -> assertThat(cluster.members().stream()
                                    .filter(id -> row(id) < 400)
                                    .map(id -> row(id) % 8))
                            .hasSizeGreaterThanOrEqualTo(49)
                            .containsOnly(row(cluster.representative()) % 8));
            assertThat(clustering.outliers()).hasSizeBetween(90, 108);
        });
    }

    @Test
    @DisplayName("may be long and thin")
    void mayBeLong() {
        EmbeddingSpace sphere = new EmbeddingSpace("sphere", 3);
        SplittableRandom random = new SplittableRandom(3);
        List<Entry> points = IntStream.range(0, 400)
                .mapToObj(i -> {
                    double angle = random.nextDouble(2);
                    float height = i % 2 + (float) random.nextDouble(0.05);
                    return Entry.of(
                            "p" + i, Embedding.of(sphere, (float) Math.cos(angle), (float) Math.sin(angle), height));
                })
                .toList();

        Clustering clustering = new GroupsClusterer(GroupsOptions.defaults()
                        .density(DensityOptions.defaults().smallest(60)))
                .cluster(ClusterRequest.of(points, Groups.found()));

        assertThat(clustering.clusters())
                .hasSize(2)
                .allSatisfy(cluster -> assertThat(cluster.members().stream()
                                .map(id -> row(id) % 2)
                                .distinct())
                        .hasSize(1));
    }

    @Test
    @DisplayName("are found by k-means where points lie so evenly that density would leave out more than half")
    void areFoundByKMeansOtherwise() {
        float[][] rows = Units.anywhere(new SplittableRandom(4), 500, DIMENSION);

        Clustering clustering = clusterer.cluster(ClusterRequest.of(entries(rows), Groups.found()));

        int[] dense = new Density(DensityOptions.defaults()).find(rows).labels();
        assertThat(Arrays.stream(dense).filter(label -> label == Clumps.OUTSIDE).count())
                .isGreaterThan(250);
        assertThat(clustering.outliers()).isEmpty();
    }

    @Test
    @DisplayName("are found from some of very many points, and the others join those that they are within reach of")
    void areFoundFromSome() {
        float[][] rows = mixture(new SplittableRandom(5), 1000, 5, 50);
        ByDensity density = new ByDensity(new Density(DensityOptions.defaults()), Crew.alone(), 500);

        int[] labels = density.labels(Points.alone(rows), 1).orElseThrow();

        int[] first = Arrays.copyOf(labels, 5);
        assertThat(first).doesNotHaveDuplicates().doesNotContain(Clumps.OUTSIDE);
        assertThat(IntStream.range(0, 1000).filter(row -> labels[row] == first[row % 5]))
                .hasSizeGreaterThan(980);
        assertThat(IntStream.range(1000, 1050).filter(row -> labels[row] == Clumps.OUTSIDE))
                .hasSizeGreaterThan(40);
    }

    @Test
    @DisplayName("keep apart and together what a person put so: of the one the first stays, the other is never outside")
    void heedPairs() {
        List<Entry> points = entries(mixture(new SplittableRandom(6), 200, 4, 20));

        Clustering clustering = clusterer.cluster(ClusterRequest.of(points, Groups.found())
                .apart(List.of(new Pair("p0", "p4"), new Pair("p1", "p2")))
                .together(List.of(new Pair("p205", "p211"))));

        assertThat(clustering.clusterOf("p0")).isPresent();
        assertThat(clustering.outliers()).contains("p4").doesNotContain("p1", "p2", "p205", "p211");
        assertThat(clustering.clusterOf("p205").orElseThrow().members()).contains("p211");
    }
}
