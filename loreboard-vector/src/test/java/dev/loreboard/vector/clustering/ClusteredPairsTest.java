package dev.loreboard.vector.clustering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.clustering.Cluster;
import dev.loreboard.api.clustering.ClusterRequest;
import dev.loreboard.api.clustering.ClusterRequest.Pair;
import dev.loreboard.api.clustering.Clustering;
import dev.loreboard.api.clustering.Groups;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.store.Entry;
import dev.loreboard.tck.rule.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Pairs that a person put together or apart")
class ClusteredPairsTest {

    private static final EmbeddingSpace SPACE = new EmbeddingSpace("pairs", 4);

    private final GroupsClusterer clusterer = new GroupsClusterer(GroupsOptions.defaults());

    private static List<Entry> anywhere(SplittableRandom random, int size) {
        float[][] rows = Units.anywhere(random, size, SPACE.dimension());
        return IntStream.range(0, size)
                .mapToObj(i -> Entry.of("p" + i, Embedding.of(SPACE, rows[i])))
                .toList();
    }

    private static boolean share(Clustering clustering, Pair pair) {
        return clustering
                .clusterOf(pair.one())
                .filter(cluster -> cluster.members().contains(pair.other()))
                .isPresent();
    }

    @Test
    @DisplayName("are heeded, any number of them, among points that lie anywhere")
    void areHeeded() {
        Seed.eachOf(20, random -> {
            List<Entry> points = anywhere(random, 30);
            List<Pair> together = new ArrayList<>();
            List<Pair> apart = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                together.add(new Pair("p" + random.nextInt(0, 10), "p" + random.nextInt(10, 15)));
                apart.add(new Pair("p" + random.nextInt(0, 15), "p" + random.nextInt(15, 30)));
            }
            for (Groups groups : List.of(Groups.given(2), Groups.given(9), Groups.between(2, 6), Groups.found())) {
                Clustering clustering = clusterer.cluster(ClusterRequest.of(points, groups)
                        .together(together)
                        .apart(apart)
                        .seed(random.nextLong()));

                assertThat(together).allMatch(pair -> share(clustering, pair));
                assertThat(apart).noneMatch(pair -> share(clustering, pair));
            }
        });
    }

    @Test
    @DisplayName("apart in a chain need no third cluster")
    void aChainNeedsNoThird() {
        Seed.eachOf(5, random -> {
            List<Entry> points = anywhere(random, 12);
            List<Pair> chain = IntStream.range(1, 12)
                    .mapToObj(i -> new Pair("p" + (i - 1), "p" + i))
                    .toList();

            Clustering clustering =
                    clusterer.cluster(ClusterRequest.of(points, Groups.given(2)).apart(chain));

            assertThat(clustering.clusters())
                    .extracting(cluster -> cluster.members().size())
                    .containsExactly(6, 6);
            assertThat(chain).noneMatch(pair -> share(clustering, pair));
        });
    }

    @Test
    @DisplayName("apart from each other each get a cluster, although fewer were wanted")
    void moreClustersThanWanted() {
        List<Entry> points = anywhere(new SplittableRandom(6), 10);
        List<Pair> apart =
                List.of(new Pair("p0", "p1"), new Pair("p0", "p2"), new Pair("p1", "p2"), new Pair("p7", "p8"));

        Clustering clustering =
                clusterer.cluster(ClusterRequest.of(points, Groups.given(1)).apart(apart));

        assertThat(clustering.clusters()).hasSize(3);
        assertThat(apart).noneMatch(pair -> share(clustering, pair));
    }

    @Test
    @DisplayName("apart part even equal points, and the others that are equal stay with one of them")
    void partEqualPoints() {
        Embedding place = Embedding.of(SPACE, 0, 1, 0, 0);
        List<Entry> points =
                IntStream.range(0, 5).mapToObj(i -> Entry.of("p" + i, place)).toList();

        Clustering clustering =
                clusterer.cluster(ClusterRequest.of(points, Groups.given(4)).apart(List.of(new Pair("p1", "p3"))));

        assertThat(clustering.clusters())
                .extracting(cluster -> Set.copyOf(cluster.members()))
                .containsExactly(Set.of("p0", "p1", "p2", "p4"), Set.of("p3"));
    }

    @Test
    @DisplayName("together weigh as much as their points do")
    void weighAsMuch() {
        Seed.eachOf(5, random -> {
            List<Entry> points = anywhere(random, 20);
            List<Pair> together = List.of(new Pair("p0", "p1"), new Pair("p1", "p2"));

            Clustering clustering =
                    clusterer.cluster(ClusterRequest.of(points, Groups.given(3)).together(together));

            Cluster theirs = clustering.clusterOf("p0").orElseThrow();
            double own = kinship(points, theirs);
            for (Cluster other : clustering.clusters()) {
                assertThat(kinship(points, other)).isLessThanOrEqualTo(own + 1e-6);
            }
        });
    }

    /** How near the three are to the middle of a cluster, all in all. */
    private static double kinship(List<Entry> points, Cluster cluster) {
        return points.subList(0, 3).stream()
                .mapToDouble(point -> point.embedding().similarityTo(cluster.centroid()))
                .sum();
    }
}
