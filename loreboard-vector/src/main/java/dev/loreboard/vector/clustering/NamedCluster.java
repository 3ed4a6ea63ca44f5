package dev.loreboard.vector.clustering;

import dev.loreboard.api.clustering.Cluster;
import java.util.List;

/**
 * A cluster, and words for it.
 *
 * @param words that tell it from the other clusters, the most telling first
 * @param odd members that are less like the others than members are on the whole, the oddest first
 */
public record NamedCluster(Cluster cluster, List<Telling> words, List<String> odd) {

    public NamedCluster {
        words = List.copyOf(words);
        odd = List.copyOf(odd);
    }

    /**
     * A word, and how far the members are above all points in being near to it, on the whole, in deviations of all points.
     */
    public record Telling(String word, double lift) {}

    /** The most telling word. */
    public String name() {
        return words.getFirst().word();
    }

    /** The member to show for all of them. */
    public String representative() {
        return cluster.representative();
    }
}
