package dev.loreboard.tck.fake;

import dev.loreboard.api.clustering.Cluster;
import dev.loreboard.api.clustering.Clustering;
import dev.loreboard.api.store.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The ids of clusters: that of the earlier cluster with which a group shares the most points, or a new one. */
final class ClusterNames {

    private ClusterNames() {}

    /** How many points an earlier cluster shares with a group. */
    private record Heir(String name, int group, long shared) {}

    static List<String> of(List<List<Entry>> groups, Optional<Clustering> previous) {
        Map<Integer, String> names = new HashMap<>();
        Set<String> used = new HashSet<>();
        for (Heir heir : heirs(groups, previous)) {
            if (!names.containsKey(heir.group()) && used.add(heir.name())) {
                names.put(heir.group(), heir.name());
            }
        }
        previous.ifPresent(
                earlier -> earlier.clusters().stream().map(Cluster::id).forEach(used::add));
        List<String> inOrder = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            inOrder.add(Optional.ofNullable(names.get(group)).orElseGet(() -> unused(used)));
        }
        return inOrder;
    }

    private static List<Heir> heirs(List<List<Entry>> groups, Optional<Clustering> previous) {
        List<Heir> heirs = new ArrayList<>();
        for (Cluster cluster : previous.map(Clustering::clusters).orElse(List.of())) {
            Set<String> members = new HashSet<>(cluster.members());
            for (int group = 0; group < groups.size(); group++) {
                long shared = groups.get(group).stream()
                        .filter(point -> members.contains(point.id()))
                        .count();
                if (shared > 0) {
                    heirs.add(new Heir(cluster.id(), group, shared));
                }
            }
        }
        heirs.sort(Comparator.comparingLong(Heir::shared).reversed());
        return heirs;
    }

    private static String unused(Set<String> used) {
        int number = 1;
        while (!used.add("cluster " + number)) {
            number++;
        }
        return "cluster " + number;
    }
}
