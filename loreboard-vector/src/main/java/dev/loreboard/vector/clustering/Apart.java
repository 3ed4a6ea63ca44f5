package dev.loreboard.vector.clustering;

import dev.loreboard.vector.math.Kernels;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which points do not share a cluster. They choose after all others have, one after the other, always in the same order: each
 * the nearest centroid that is free of those that it is to be apart from. Immutable.
 */
final class Apart {

    /** Each point with those that choose before it and are to be elsewhere. */
    private final Map<Integer, List<Integer>> earlier;

    private Apart(Map<Integer, List<Integer>> earlier) {
        this.earlier = earlier;
    }

    static Apart nobody() {
        return new Apart(Map.of());
    }

    /**
     * Of each point those that it is to be apart from, and the other way round as well. The next to choose are those that are to
     * be apart from one that has chosen, so that pairs which two clusters can keep apart need no third.
     */
    static Apart of(List<List<Integer>> others) {
        Map<Integer, List<Integer>> earlier = new LinkedHashMap<>();
        Deque<Integer> next = new ArrayDeque<>();
        for (int start = 0; start < others.size(); start++) {
            next.add(start);
            while (!next.isEmpty()) {
                int point = next.remove();
                if (!others.get(point).isEmpty() && !earlier.containsKey(point)) {
                    List<Integer> before = new ArrayList<>();
                    for (int other : others.get(point)) {
                        (earlier.containsKey(other) ? before : next).add(other);
                    }
                    earlier.put(point, List.copyOf(before));
                }
            }
        }
        return new Apart(earlier);
    }

    /** With so many clusters everybody surely finds a free one. */
    int fewestClusters() {
        return 1 + earlier.values().stream().mapToInt(List::size).max().orElse(0);
    }

    /** Lets them choose among at least {@link #fewestClusters()}. */
    void settle(Points points, float[][] centroids, int[] labels, float[] nearness) {
        earlier.forEach((point, before) -> {
            BitSet taken = new BitSet(centroids.length);
            before.forEach(other -> taken.set(labels[other]));
            nearness[point] = Float.NEGATIVE_INFINITY;
            for (int free = taken.nextClearBit(0); free < centroids.length; free = taken.nextClearBit(free + 1)) {
                float product = Kernels.FLOATS.product(centroids[free], points.values(), points.start(point));
                if (product > nearness[point]) {
                    nearness[point] = product;
                    labels[point] = free;
                }
            }
        });
    }

    /** The labels once all have left a cluster in which one that chose before is. */
    int[] leave(int[] labels) {
        int[] left = labels.clone();
        earlier.forEach((point, before) -> {
            if (before.stream().anyMatch(other -> left[other] == left[point])) {
                left[point] = Clumps.OUTSIDE;
            }
        });
        return left;
    }
}
