package dev.loreboard.vector.clustering;

import dev.loreboard.api.clustering.Cluster;
import dev.loreboard.api.clustering.Clustering;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.store.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Groups of entries as clusters that are shown. */
final class Named {

    private static final Comparator<Placed> NEAREST_FIRST =
            Comparator.comparingDouble(Placed::similarity).reversed().thenComparing(Placed::id, Entry.ID_ORDER);

    private Named() {}

    /** A member, and how near it is to the middle. */
    private record Placed(String id, double similarity) {}

    static List<Cluster> largestFirst(List<List<Entry>> groups, Optional<Clustering> previous) {
        List<List<Entry>> ordered = groups.stream()
                .sorted(Comparator.comparingInt((List<Entry> group) -> group.size())
                        .reversed()
                        .thenComparing(group -> group.getFirst().id(), Entry.ID_ORDER))
                .toList();
        List<List<String>> members = ordered.stream()
                .map(group -> group.stream().map(Entry::id).toList())
                .toList();
        List<String> ids = ClusterIds.of(members, previous);
        List<Cluster> clusters = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            clusters.add(cluster(ids.get(i), ordered.get(i)));
        }
        return clusters;
    }

    private static Cluster cluster(String id, List<Entry> group) {
        Embedding middle = middle(group);
        List<String> nearestFirst = group.stream()
                .map(entry -> new Placed(entry.id(), middle.similarityTo(entry.embedding())))
                .sorted(NEAREST_FIRST)
                .map(Placed::id)
                .toList();
        return new Cluster(id, nearestFirst, middle);
    }

    private static Embedding middle(List<Entry> group) {
        Embedding first = group.getFirst().embedding();
        Sum sum = new Sum(first.dimension());
        group.forEach(entry -> sum.add(entry.embedding().toArray(), 0, 1));
        return sum.direction()
                .map(direction -> Embedding.of(first.space(), direction))
                .orElse(first);
    }
}
