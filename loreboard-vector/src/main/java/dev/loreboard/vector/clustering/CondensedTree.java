package dev.loreboard.vector.clustering;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The clusters that a dendrogram shows from its root on: one lives on while it only loses groups that are too small for a
 * cluster, and dies where it falls into several that are not. For one thread.
 */
final class CondensedTree {

    private final Dendrogram dendrogram;
    private final Surroundings surroundings;
    private final int smallest;
    private final List<Branch> branches = new ArrayList<>();
    private final int[] homes;
    private final double[] densities;

    private CondensedTree(Dendrogram dendrogram, Surroundings surroundings, int smallest) {
        this.dendrogram = dendrogram;
        this.surroundings = surroundings;
        this.smallest = smallest;
        this.homes = new int[surroundings.size()];
        this.densities = new double[surroundings.size()];
    }

    /** A cluster that is to be followed from a node on. */
    private record Stretch(int node, int branch) {}

    static CondensedTree of(Dendrogram dendrogram, Surroundings surroundings, int smallest) {
        CondensedTree tree = new CondensedTree(dendrogram, surroundings, smallest);
        tree.branches.add(Branch.root());
        Deque<Stretch> next = new ArrayDeque<>(List.of(new Stretch(dendrogram.root(), 0)));
        while (!next.isEmpty()) {
            tree.follow(next.remove(), next);
        }
        return tree;
    }

    private void follow(Stretch stretch, Deque<Stretch> next) {
        int node = stretch.node();
        if (dendrogram.isPoint(node)) {
            leave(node, stretch.branch(), Branch.density(surroundings.core(node)));
            return;
        }
        float nearness = dendrogram.nearness(node);
        List<Integer> large = new ArrayList<>();
        for (int part : dendrogram.parts(node)) {
            if (dendrogram.size(part) >= smallest) {
                large.add(part);
            } else {
                leave(part, stretch.branch(), Branch.density(nearness));
            }
        }
        if (large.size() == 1) {
            next.add(new Stretch(large.getFirst(), stretch.branch()));
        } else {
            for (int part : large) {
                branches.get(stretch.branch()).lose(dendrogram.size(part), Branch.density(nearness));
                next.add(new Stretch(part, branches.size()));
                branches.add(new Branch(stretch.branch(), nearness));
            }
        }
    }

    private void leave(int node, int branch, double density) {
        branches.get(branch).lose(dendrogram.size(node), density);
        dendrogram.forEachPoint(node, point -> {
            homes[point] = branch;
            densities[point] = density;
        });
    }

    /** The root first, and every other behind the one that it comes from. */
    List<Branch> branches() {
        return branches;
    }

    /** The last cluster that a point is in. */
    int home(int point) {
        return homes[point];
    }

    /** The density at which a point leaves it. */
    double density(int point) {
        return densities[point];
    }
}
