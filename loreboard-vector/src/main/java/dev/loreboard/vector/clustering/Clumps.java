package dev.loreboard.vector.clustering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/** Points in clusters and outside of all, as {@link Density} found them. Immutable. */
public final class Clumps {

    /** The label of a point that belongs to no cluster. */
    public static final int OUTSIDE = -1;

    private final int[] labels;
    private final double[] probabilities;
    private final List<Float> births;

    private Clumps(int[] labels, double[] probabilities, List<Float> births) {
        this.labels = labels;
        this.probabilities = probabilities;
        this.births = births;
    }

    static Clumps of(CondensedTree tree, int points) {
        List<Branch> branches = tree.branches();
        BitSet chosen = ExcessOfMass.choose(branches);
        int[] homes = new int[branches.size()]; // the chosen cluster that each lies in
        Arrays.fill(homes, OUTSIDE);
        List<Branch> clusters = new ArrayList<>();
        for (int number = 1; number < homes.length; number++) {
            homes[number] = homes[branches.get(number).parent()];
            if (chosen.get(number)) {
                homes[number] = clusters.size();
                clusters.add(branches.get(number));
            }
        }
        int[] labels = new int[points];
        double[] probabilities = new double[points];
        for (int point = 0; point < points; point++) {
            labels[point] = homes[tree.home(point)];
            if (labels[point] != OUTSIDE) {
                probabilities[point] = Math.min(
                        1, tree.density(point) / clusters.get(labels[point]).death());
            }
        }
        return new Clumps(
                labels, probabilities, clusters.stream().map(Branch::birth).toList());
    }

    /** The number of each point's cluster, from 0, or {@link #OUTSIDE}. */
    public int[] labels() {
        return labels.clone();
    }

    /** How dense it is where each point leaves its cluster, as a share of the most there is in it; 0 outside. */
    public double[] probabilities() {
        return probabilities.clone();
    }

    /** None, or several: all points are never one. */
    public int clusters() {
        return births.size();
    }

    int label(int point) {
        return labels[point];
    }

    /** The nearness at which a cluster parts from the others: its members are more than that to each other, step by step. */
    float birth(int cluster) {
        return births.get(cluster);
    }

    /** The least of them. */
    float farthestBirth() {
        return Collections.min(births);
    }
}
