package dev.loreboard.vector.clustering;

import dev.loreboard.vector.clustering.SpanningTree.Link;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * What grows together as the nearness that is asked for falls. Its nodes are the points and, numbered on from them, what two
 * nodes are joined to; the last is all points. Immutable.
 */
final class Dendrogram {

    private final int points;
    private final int[] ones;
    private final int[] others;
    private final float[] nearness;
    private final int[] sizes;

    private Dendrogram(Points points) {
        this.points = points.size();
        this.ones = new int[points.size() - 1];
        this.others = new int[points.size() - 1];
        this.nearness = new float[points.size() - 1];
        this.sizes = new int[2 * points.size() - 1];
        for (int point = 0; point < points.size(); point++) {
            sizes[point] = points.count(point);
        }
    }

    /** @param links the nearest first */
    static Dendrogram of(Points points, List<Link> links) {
        Dendrogram dendrogram = new Dendrogram(points);
        int[] tops = new int[2 * points.size() - 1]; // a node above each, or itself
        for (int node = 0; node < tops.length; node++) {
            tops[node] = node;
        }
        for (int join = 0; join < links.size(); join++) {
            Link link = links.get(join);
            dendrogram.join(join, top(tops, link.one()), top(tops, link.other()), link.nearness());
            tops[dendrogram.ones[join]] = points.size() + join;
            tops[dendrogram.others[join]] = points.size() + join;
        }
        return dendrogram;
    }

    private static int top(int[] tops, int node) {
        int top = node;
        while (tops[top] != top) {
            tops[top] = tops[tops[top]];
            top = tops[top];
        }
        return top;
    }

    private void join(int join, int one, int other, float near) {
        ones[join] = one;
        others[join] = other;
        nearness[join] = near;
        sizes[points + join] = sizes[one] + sizes[other];
    }

    int root() {
        return sizes.length - 1;
    }

    boolean isPoint(int node) {
        return node < points;
    }

    /** How many vectors it holds. */
    int size(int node) {
        return sizes[node];
    }

    /** How near the parts of a node are to each other. */
    float nearness(int node) {
        return nearness[node - points];
    }

    /** What is left of a node when just a little more nearness is asked for; all links that are equally near go at once. */
    List<Integer> parts(int node) {
        List<Integer> parts = new ArrayList<>();
        Deque<Integer> next = new ArrayDeque<>(List.of(node));
        while (!next.isEmpty()) {
            int some = next.pop();
            if (!isPoint(some) && nearness(some) == nearness(node)) {
                next.push(others[some - points]);
                next.push(ones[some - points]);
            } else {
                parts.add(some);
            }
        }
        return parts;
    }

    void forEachPoint(int node, IntConsumer action) {
        Deque<Integer> next = new ArrayDeque<>(List.of(node));
        while (!next.isEmpty()) {
            int some = next.pop();
            if (isPoint(some)) {
                action.accept(some);
            } else {
                next.push(others[some - points]);
                next.push(ones[some - points]);
            }
        }
    }
}
