package dev.loreboard.vector.clustering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.clustering.Cluster;
import dev.loreboard.api.clustering.ClusterRequest;
import dev.loreboard.api.clustering.Clustering;
import dev.loreboard.api.clustering.Groups;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.store.Entry;
import dev.loreboard.tck.rule.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The clusterer for every kind of groups")
class FoundClustersTest {

    private static final EmbeddingSpace SPACE = new EmbeddingSpace("found", 16);

    private final GroupsClusterer clusterer = new GroupsClusterer(GroupsOptions.defaults());

    /** So many points about each of the first axes. */
    private static List<Entry> clumps(SplittableRandom random, int clumps, int size) {
        List<Entry> points = new ArrayList<>();
        for (int clump = 0; clump < clumps; clump++) {
            for (int i = 0; i < size; i++) {
                points.add(Entry.of(clump + "/" + i, about(random, clump)));
            }
        }
        return points;
    }

    private static Embedding about(SplittableRandom random, int axis) {
        float[] values = new float[SPACE.dimension()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextDouble(-0.08, 0.08);
        }
        values[axis] += 1;
        return Embedding.of(SPACE, values);
    }

    private static List<String> ids(Clustering clustering) {
        return clustering.clusters().stream().map(Cluster::id).toList();
    }

    @Test
    @DisplayName("leaves out what is near to nothing, and nothing else, when the number is free")
    void leavesOutAStray() {
        Seed.eachOf(5, random -> {
            List<Entry> points = new ArrayList<>(clumps(random, 5, 12));
            points.add(Entry.of("stray", about(random, 9)));

            Clustering clustering = clusterer.cluster(ClusterRequest.of(points, Groups.found()));

            assertThat(clustering.outliers()).containsExactly("stray");
            assertThat(clustering.clusters())
                    .hasSize(5)
                    .allMatch(cluster -> cluster.members().size() == 12);
        });
    }

    @Test
    @DisplayName("takes the fewest clusters that suit the points, whatever it may take")
    void takesWhatSuits() {
        Seed.eachOf(3, random -> {
            List<Entry> points = clumps(random, 6, 9);
            for (Groups groups : List.of(Groups.between(1, 30), Groups.between(6, 9), Groups.between(2, 6))) {
                assertThat(clusterer.cluster(ClusterRequest.of(points, groups)).clusters())
                        .as(groups.toString())
                        .hasSize(6);
            }
        });
    }

    @Test
    @DisplayName("finds the number of clusters from some of very many points")
    void findsTheNumberFromSome() {
        List<Entry> points = clumps(new SplittableRandom(2), 7, 400);

        Clustering clustering = clusterer.cluster(ClusterRequest.of(points, Groups.between(2, 12)));

        assertThat(clustering.clusters())
                .hasSize(7)
                .allMatch(cluster -> cluster.members().size() == 400);
    }

    @Test
    @DisplayName("gives the same answer on lent threads")
    void givesTheSameAnswerOnLentThreads() {
        List<Entry> points = clumps(new SplittableRandom(3), 4, 800);
        ClusterRequest request = ClusterRequest.of(points, Groups.found()).seed(9);
        GroupsOptions few = GroupsOptions.defaults()
                .kmeans(KMeansOptions.defaults().starts(1).iterations(5));
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            assertThat(new GroupsClusterer(few, threads).cluster(request))
                    .isEqualTo(new GroupsClusterer(few).cluster(request));
        }
    }

    @Test
    @DisplayName("numbers clusters from the largest, and a new one above all that were there")
    void numbersOnwards() {
        SplittableRandom random = new SplittableRandom(4);
        List<Entry> three = clumps(random, 3, 10);
        Clustering before = clusterer.cluster(ClusterRequest.of(three, Groups.given(3)));
        List<Entry> others = new ArrayList<>(three.subList(10, 30));
        for (int i = 0; i < 25; i++) {
            others.add(Entry.of("7/" + i, about(random, 7)));
        }

        Clustering after =
                clusterer.cluster(ClusterRequest.of(others, Groups.given(3)).continuing(before));

        assertThat(ids(before)).containsExactly("cluster 1", "cluster 2", "cluster 3");
        assertThat(ids(after)).containsExactly("cluster 4", "cluster 2", "cluster 3");
        assertThat(before.clusterOf("1/0").map(Cluster::id)).isEqualTo(Optional.of("cluster 2"));
        assertThat(after.clusterOf("1/0").map(Cluster::id)).isEqualTo(Optional.of("cluster 2"));
    }
}
