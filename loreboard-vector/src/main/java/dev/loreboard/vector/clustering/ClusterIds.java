package dev.loreboard.vector.clustering;

import dev.loreboard.api.clustering.Cluster;
import dev.loreboard.api.clustering.Clustering;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ids of clusters: that of the earlier cluster with which one shares the most points, or a new one, whose number is higher than
 * those of all earlier ones.
 */
final class ClusterIds {

    private static final String NAME = "cluster ";
    private static final Pattern NUMBERED = Pattern.compile(NAME + "(\\d{1,9})");

    private ClusterIds() {}

    /** An earlier cluster, a group, and how many points they share. */
    private record Heir(String id, int group, long shared) {}

    /** An id for each group of points. */
    static List<String> of(List<List<String>> groups, Optional<Clustering> previous) {
        List<Cluster> earlier = previous.map(Clustering::clusters).orElse(List.of());
        Map<Integer, String> inherited = new HashMap<>();
        Set<String> used = new HashSet<>();
        for (Heir heir : heirs(groups, earlier)) {
            if (!inherited.containsKey(heir.group()) && used.add(heir.id())) {
                inherited.put(heir.group(), heir.id());
            }
        }
        int number = earlier.stream().mapToInt(ClusterIds::number).max().orElse(0);
        List<String> ids = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            String id = inherited.get(group);
            ids.add(id == null ? NAME + ++number : id);
        }
        return ids;
    }

    private static int number(Cluster cluster) {
        Matcher matcher = NUMBERED.matcher(cluster.id());
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    /** Those that share the most come first; of equals, the earlier cluster, and then the earlier group. */
    private static List<Heir> heirs(List<List<String>> groups, List<Cluster> earlier) {
        Map<String, Integer> places = new HashMap<>();
        for (int group = 0; group < groups.size(); group++) {
            for (String point : groups.get(group)) {
                places.put(point, group);
            }
        }
        List<Heir> heirs = new ArrayList<>();
        for (Cluster cluster : earlier) {
            long[] shared = new long[groups.size()];
            for (String member : cluster.members()) {
                Integer group = places.get(member);
                if (group != null) {
                    shared[group]++;
                }
            }
            for (int group = 0; group < shared.length; group++) {
                if (shared[group] > 0) {
                    heirs.add(new Heir(cluster.id(), group, shared[group]));
                }
            }
        }
        heirs.sort(Comparator.comparingLong(Heir::shared).reversed());
        return heirs;
    }
}
