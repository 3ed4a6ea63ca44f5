package dev.loreboard.vector.clustering;

import java.util.Comparator;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.stream.IntStream;

/** Gives clusters that nobody chose the points that are farthest from where they are. */
final class EmptyClusters {

    private EmptyClusters() {}

    /**
     * Moves one point into each empty cluster, the farthest first, and none out of a cluster that it would leave empty. There
     * are at least as many points as clusters.
     *
     * @param nearness the product of each point with its centroid; a point that moves is its own
     */
    static void fill(int[] labels, float[] nearness, int clusters) {
        int[] sizes = new int[clusters];
        for (int label : labels) {
            sizes[label]++;
        }
        List<Integer> empty = IntStream.range(0, clusters)
                .filter(cluster -> sizes[cluster] == 0)
                .boxed()
                .toList();
        if (empty.isEmpty()) {
            return;
        }
        PrimitiveIterator.OfInt farthest = IntStream.range(0, labels.length)
                .boxed()
                .sorted(Comparator.comparingDouble(point -> nearness[point]))
                .mapToInt(Integer::intValue)
                .iterator();
        for (int cluster : empty) {
            int point = farthest.nextInt();
            while (sizes[labels[point]] == 1) {
                point = farthest.nextInt();
            }
            sizes[labels[point]]--;
            sizes[cluster]++;
            labels[point] = cluster;
            nearness[point] = 1;
        }
    }
}
