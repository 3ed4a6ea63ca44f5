package dev.loreboard.api.clustering;

import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.store.Entry;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What to sort, and what is known beforehand about the groups.
 *
 * @param points entries of one space with different ids, at least one
 * @param groups how many clusters are wanted
 * @param previous an earlier answer whose cluster ids live on in the clusters that hold most of their points; clusters
 *     that are new get ids that the earlier answer does not have
 * @param together pairs that a person put into one group
 * @param apart pairs that a person put into different groups, none of them together as well
 * @param seed the same seed gives the same answer
 */
public record ClusterRequest(
        List<Entry> points,
        Groups groups,
        Optional<Clustering> previous,
        List<Pair> together,
        List<Pair> apart,
        long seed) {

    /** Two ids among the points, in no order. */
    public record Pair(String one, String other) {

        public Pair {
            if (one.equals(other)) {
                throw new IllegalArgumentException("A pair has two different ids, not \"" + one + "\" twice.");
            }
        }
    }

    public ClusterRequest {
        points = List.copyOf(points);
        together = List.copyOf(together);
        apart = List.copyOf(apart);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("There is nothing to cluster: the request has no points.");
        }
        EmbeddingSpace space = points.getFirst().embedding().space();
        Set<String> ids = new HashSet<>();
        for (Entry point : points) {
            space.requireSame(point.embedding().space(), "The cluster request");
            if (!ids.add(point.id())) {
                throw new IllegalArgumentException("The point \"" + point.id() + "\" comes twice.");
            }
        }
        requireKnown(together, ids);
        requireKnown(apart, ids);
        requirePossible(together, apart);
    }

    public static ClusterRequest of(List<Entry> points, Groups groups) {
        return new ClusterRequest(points, groups, Optional.empty(), List.of(), List.of(), 0);
    }

    public ClusterRequest continuing(Clustering earlier) {
        return new ClusterRequest(points, groups, Optional.of(earlier), together, apart, seed);
    }

    public ClusterRequest together(List<Pair> pairs) {
        return new ClusterRequest(points, groups, previous, pairs, apart, seed);
    }

    public ClusterRequest apart(List<Pair> pairs) {
        return new ClusterRequest(points, groups, previous, together, pairs, seed);
    }

    public ClusterRequest seed(long chosen) {
        return new ClusterRequest(points, groups, previous, together, apart, chosen);
    }

    private static void requirePossible(List<Pair> together, List<Pair> apart) {
        Bonds bonds = new Bonds(together);
        apart.stream().filter(bonds::hold).findFirst().ifPresent(pair -> {
            throw new IllegalArgumentException("\"" + pair.one() + "\" and \"" + pair.other()
                    + "\" are to be apart, but also together, directly or by way of others. Drop one of the two.");
        });
    }

    private static void requireKnown(List<Pair> pairs, Set<String> ids) {
        for (Pair pair : pairs) {
            if (!ids.contains(pair.one()) || !ids.contains(pair.other())) {
                throw new IllegalArgumentException("The pair \"" + pair.one() + "\" and \"" + pair.other()
                        + "\" names an id that is not among the points.");
            }
        }
    }
}
