package dev.loreboard.api.clustering;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Every point once: in a cluster, or among the outliers.
 *
 * @param clusters the largest first
 * @param outliers ids that belong to no cluster
 */
public record Clustering(List<Cluster> clusters, List<String> outliers) {

    public Clustering {
        clusters = List.copyOf(clusters);
        outliers = List.copyOf(outliers);
        Set<String> clusterIds = new HashSet<>();
        Set<String> pointIds = new HashSet<>();
        for (Cluster cluster : clusters) {
            requireNew(cluster.id(), clusterIds, "cluster");
            cluster.members().forEach(member -> requireNew(member, pointIds, "point"));
        }
        outliers.forEach(outlier -> requireNew(outlier, pointIds, "point"));
    }

    /** The cluster that a point belongs to; nothing for an outlier. */
    public Optional<Cluster> clusterOf(String point) {
        return clusters.stream()
                .filter(cluster -> cluster.members().contains(point))
                .findFirst();
    }

    private static void requireNew(String id, Set<String> seen, String what) {
        if (!seen.add(id)) {
            throw new IllegalArgumentException("The " + what + " \"" + id + "\" comes twice in this clustering.");
        }
    }
}
