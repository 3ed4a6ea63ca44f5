package dev.loreboard.tck.clustering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.clustering.Cluster;
import dev.loreboard.api.clustering.ClusterRequest;
import dev.loreboard.api.clustering.ClusterRequest.Pair;
import dev.loreboard.api.clustering.Clusterer;
import dev.loreboard.api.clustering.Clustering;
import dev.loreboard.api.clustering.Groups;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.store.Entry;
import dev.loreboard.tck.rule.Seed;
import dev.loreboard.tck.rule.SharingContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The rules of a {@link Clusterer}. A plugin's test implements this and says how to make one. */
public interface ClustererContract extends SharingContract<Clusterer> {

    Clusterer clusterer();

    @Override
    default Clusterer make() {
        return clusterer();
    }

    @Override
    default Object answerOf(Clusterer made) {
        List<Entry> points = Clumps.anywhere(new SplittableRandom(1), 60);
        return everyKind(4).stream()
                .map(groups -> made.cluster(ClusterRequest.of(points, groups).seed(7)))
                .toList();
    }

    @Test
    @DisplayName("every point stands once, in a cluster or among the outliers")
    default void everyPointStandsOnce() {
        Seed.eachOf(3, seed -> {
            List<Entry> points = Clumps.anywhere(seed, 40);
            for (Groups groups : everyKind(4)) {
                Clustering clustering = clusterer().cluster(ClusterRequest.of(points, groups));

                assertThat(ids(clustering))
                        .as(groups.toString())
                        .containsExactlyInAnyOrderElementsOf(
                                points.stream().map(Entry::id).toList());
            }
        });
    }

    @Test
    @DisplayName("points are left out only when the number of clusters is free")
    default void onlyFreeGroupsLeavePointsOut() {
        Seed.eachOf(3, seed -> {
            List<Entry> points = Clumps.anywhere(seed, 40);
            for (Groups groups : List.of(Groups.given(3), Groups.between(2, 6))) {
                assertThat(clusterer()
                                .cluster(ClusterRequest.of(points, groups))
                                .outliers())
                        .as(groups.toString())
                        .isEmpty();
            }
        });
    }

    @Test
    @DisplayName("a given number of clusters is kept")
    default void theGivenNumberIsKept() {
        Seed.eachOf(3, seed -> {
            List<Entry> points = Clumps.anywhere(seed, 40);
            for (int count : List.of(1, 2, 7, 40)) {
                assertThat(clusterer()
                                .cluster(ClusterRequest.of(points, Groups.given(count)))
                                .clusters())
                        .hasSize(count);
            }
        });
    }

    @Test
    @DisplayName("the number of clusters stays between the ends that were asked for")
    default void theEndsAreKept() {
        Seed.eachOf(3, seed -> {
            List<Entry> points = Clumps.anywhere(seed, 40);
            for (Groups.Between ends : List.of(new Groups.Between(2, 4), new Groups.Between(5, 5))) {
                assertThat(clusterer().cluster(ClusterRequest.of(points, ends)).clusters())
                        .as(ends.toString())
                        .hasSizeBetween(ends.least(), ends.most());
            }
        });
    }

    @Test
    @DisplayName("with fewer different points than clusters wanted there are as many clusters as different points")
    default void equalPointsStayTogether() {
        List<Entry> points = IntStream.range(0, 10)
                .mapToObj(i -> Entry.of("point " + i, along(i % 2, 1)))
                .toList();

        for (Groups groups : List.of(Groups.given(5), Groups.between(3, 5))) {
            Clustering clustering = clusterer().cluster(ClusterRequest.of(points, groups));

            assertThat(clustering.clusters())
                    .as(groups.toString())
                    .hasSize(2)
                    .allMatch(cluster -> cluster.members().size() == 5);
        }
    }

    @Test
    @DisplayName("points that are all equal, and a single point, make one cluster when a number is wanted")
    default void onePlaceMakesOneCluster() {
        for (int size : List.of(1, 12)) {
            List<Entry> points = IntStream.range(0, size)
                    .mapToObj(i -> Entry.of("point " + i, along(0, 1)))
                    .toList();

            for (Groups groups : List.of(Groups.given(1), Groups.given(3), Groups.between(2, 4))) {
                assertThat(clusterer()
                                .cluster(ClusterRequest.of(points, groups))
                                .clusters())
                        .as(size + " points, " + groups)
                        .hasSize(1);
            }
            assertThat(ids(clusterer().cluster(ClusterRequest.of(points, Groups.found()))))
                    .hasSize(size);
        }
    }

    @Test
    @DisplayName("points that cancel each other out can still be one cluster")
    default void oppositePointsCanShareACluster() {
        List<Entry> points = List.of(Entry.of("here", along(0, 1)), Entry.of("there", along(0, -1)));

        Clustering clustering = clusterer().cluster(ClusterRequest.of(points, Groups.given(1)));

        assertThat(clustering.clusters()).hasSize(1);
        assertThat(ids(clustering)).containsExactlyInAnyOrder("here", "there");
    }

    @Test
    @DisplayName("clumps that lie far apart are found")
    default void farClumpsAreFound() {
        Seed.eachOf(3, seed -> {
            List<Entry> points = Clumps.far(seed, 4, 10);
            for (Groups groups : List.of(Groups.given(4), Groups.between(2, 8), Groups.found())) {
                Clustering clustering =
                        clusterer().cluster(ClusterRequest.of(points, groups).seed(seed.nextLong()));

                assertThat(clustering.clusters()).as(groups.toString()).hasSize(4);
                assertThat(clustering.clusters())
                        .as(groups.toString())
                        .allSatisfy(cluster -> assertThat(cluster.members().stream()
                                        .map(Clumps::of)
                                        .distinct())
                                .hasSize(1));
                assertThat(clustering.outliers()).as(groups.toString()).hasSizeLessThan(points.size() / 10);
            }
        });
    }

    @Test
    @DisplayName("the largest cluster comes first")
    default void theLargestComesFirst() {
        Seed.eachOf(3, seed -> {
            for (Groups groups : everyKind(4)) {
                Clustering clustering = clusterer().cluster(ClusterRequest.of(Clumps.far(seed, 4, 5), groups));

                assertThat(clustering.clusters().stream()
                                .map(cluster -> -cluster.members().size()))
                        .as(groups.toString())
                        .isSorted();
            }
        });
    }

    @Test
    @DisplayName("the members of a cluster come nearest to its middle first, so the representative is the nearest")
    default void membersComeNearestFirst() {
        Seed.eachOf(3, seed -> {
            List<Entry> points = Clumps.anywhere(seed, 40);
            for (Groups groups : everyKind(4)) {
                for (Cluster cluster :
                        clusterer().cluster(ClusterRequest.of(points, groups)).clusters()) {
                    List<Double> distances = cluster.members().stream()
                            .map(member -> 1 - cluster.centroid().similarityTo(place(points, member)))
                            .toList();

                    assertThat(distances).as(groups + ": distances").isSortedAccordingTo(Clumps.ALMOST);
                }
            }
        });
    }

    @Test
    @DisplayName("the centroid of a cluster is the mean direction of its members")
    default void theCentroidIsTheMean() {
        Seed.eachOf(3, seed -> {
            List<Entry> points = Clumps.far(seed, 3, 6);
            for (Groups groups : everyKind(3)) {
                assertThat(clusterer()
                                .cluster(ClusterRequest.of(points, groups))
                                .clusters())
                        .allSatisfy(cluster -> assertThat(cluster.centroid()
                                        .similarityTo(Embedding.centroid(cluster.members().stream()
                                                .map(member -> place(points, member))
                                                .toList())))
                                .isGreaterThan(0.9999));
            }
        });
    }

    @Test
    @DisplayName("points that a person put together stay together")
    default void pairsStayTogether() {
        Seed.eachOf(3, seed -> {
            List<Entry> points = Clumps.far(seed, 3, 6);
            List<Pair> pairs = List.of(new Pair("0/1", "1/2"), new Pair("1/2", "0/3"), new Pair("2/0", "2/1"));
            for (Groups groups : everyKind(3)) {
                Clustering clustering =
                        clusterer().cluster(ClusterRequest.of(points, groups).together(pairs));

                assertThat(pairs)
                        .as(groups.toString())
                        .allSatisfy(pair -> assertThat(clustering.clusterOf(pair.one()))
                                .isPresent()
                                .isEqualTo(clustering.clusterOf(pair.other())));
            }
        });
    }

    @Test
    @DisplayName("points that a person put apart stay apart")
    default void pairsStayApart() {
        Seed.eachOf(3, seed -> {
            List<Entry> points = Clumps.far(seed, 2, 6);
            List<Pair> pairs = List.of(new Pair("0/1", "0/2"), new Pair("1/3", "1/4"));
            for (Groups groups : everyKind(3)) {
                Clustering clustering =
                        clusterer().cluster(ClusterRequest.of(points, groups).apart(pairs));

                assertThat(pairs)
                        .as(groups.toString())
                        .noneMatch(pair -> clustering
                                .clusterOf(pair.one())
                                .filter(cluster -> cluster.members().contains(pair.other()))
                                .isPresent());
            }
        });
    }

    @Test
    @DisplayName("when a clustering is continued, clusters that live on keep their ids, and a new one gets a new id")
    default void idsLiveOn() {
        Seed.eachOf(3, seed -> {
            List<Entry> points = Clumps.far(seed, 3, 8);
            Clustering before = clusterer().cluster(ClusterRequest.of(points, Groups.given(3)));
            List<Entry> more = new ArrayList<>(points);
            for (int i = 0; i < 20; i++) {
                more.add(Clumps.point(seed, i % 4, i % 4 + "/later " + i));
            }
            for (int i = 0; i < 20; i++) {
                more.add(Clumps.point(seed, 3, "3/new " + i));
            }

            Clustering after =
                    clusterer().cluster(ClusterRequest.of(more, Groups.given(4)).continuing(before));

            Map<Integer, String> ids = idsByClump(after);
            assertThat(ids).containsAllEntriesOf(idsByClump(before));
            assertThat(idsByClump(before)).doesNotContainValue(ids.get(3));
        });
    }

    private static Map<Integer, String> idsByClump(Clustering clustering) {
        return clustering.clusters().stream()
                .collect(Collectors.toMap(cluster -> Clumps.of(cluster.representative()), Cluster::id));
    }

    private static List<Groups> everyKind(int count) {
        return List.of(Groups.given(count), Groups.between(2, count), Groups.found());
    }

    private static List<String> ids(Clustering clustering) {
        return Stream.concat(
                        clustering.clusters().stream().flatMap(cluster -> cluster.members().stream()),
                        clustering.outliers().stream())
                .toList();
    }

    private static Embedding place(List<Entry> points, String id) {
        return points.stream()
                .filter(point -> point.id().equals(id))
                .findFirst()
                .orElseThrow()
                .embedding();
    }

    private static Embedding along(int axis, float length) {
        float[] values = new float[Clumps.SPACE.dimension()];
        values[axis] = length;
        return Embedding.of(Clumps.SPACE, values);
    }
}
