package dev.loreboard.vector.clustering;

import dev.loreboard.api.clustering.Cluster;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A cluster, and words for it.
 *
 * @param words for it; those that are true of most members and tell them from all points come first, the most telling before the others; then
 *     come those that tell much of many
 * @param odd members that are less like the others than members are on the whole, the oddest first
 */
public record NamedCluster(Cluster cluster, List<Telling> words, List<String> odd) {

    public NamedCluster {
        words = List.copyOf(words);
        odd = List.copyOf(odd);
    }

    /**
     * A word, and what it tells of a cluster.
     *
     * @param lift how far the members are above all points in being near to it, on the whole, in deviations of all points
     * @param share of the members that are nearer to it than to any other word of its kind
     */
    public record Telling(String word, double lift, double share) {

        private static final double MOST = 0.5;

        /** Whether it is true of more than half of the members, as far as the model sees. */
        public boolean isTrueOfMost() {
            return share > MOST;
        }
    }

    /** The most telling word of those that are true of most members, or else the one that tells much of many. */
    public String name() {
        return words.getFirst().word();
    }

    /** Names by which clusters can be told apart: those that share their best word get their next one too. */
    public static List<String> names(List<NamedCluster> clusters) {
        Map<String, Long> sharing =
                clusters.stream().collect(Collectors.groupingBy(NamedCluster::name, Collectors.counting()));
        return clusters.stream()
                .map(cluster -> sharing.getOrDefault(cluster.name(), 0L) > 1 ? cluster.longName() : cluster.name())
                .toList();
    }

    private String longName() {
        return words.stream().limit(2).map(Telling::word).collect(Collectors.joining(", "));
    }

    /** The member to show for all of them. */
    public String representative() {
        return cluster.representative();
    }
}
