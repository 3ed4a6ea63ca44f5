package dev.loreboard.api.clustering;

import dev.loreboard.api.embedding.Embedding;
import java.util.List;

/**
 * Some entries that are alike.
 *
 * @param id stays the same when the clustering is continued
 * @param members ids, the nearest to the middle first, at least one
 * @param centroid the middle: the mean direction of the members, or that of any member when they cancel each other out
 */
public record Cluster(String id, List<String> members, Embedding centroid) {

    public Cluster {
        members = List.copyOf(members);
        if (id.isBlank() || members.isEmpty()) {
            throw new IllegalArgumentException("A cluster has an id and at least one member.");
        }
    }

    /** The member nearest to the middle, to show for all of them. */
    public String representative() {
        return members.getFirst();
    }
}
