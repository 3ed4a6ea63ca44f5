package dev.loreboard.vector.clustering;

import java.util.Arrays;

/** How far centroids went since the last time. A value. */
final class Drift {

    /** Vectors may be longer than one by so much, and products with them change by more in turn. */
    private static final double LONGEST = 1.001;

    private final int farthest;
    private final double most;
    private final double mostOfOthers;

    private Drift(int farthest, double most, double mostOfOthers) {
        this.farthest = farthest;
        this.most = most;
        this.mostOfOthers = mostOfOthers;
    }

    /** Nobody knows, so they may be anywhere. */
    static Drift unknown() {
        return new Drift(0, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    static Drift between(float[][] before, float[][] after) {
        double[] ways = new double[before.length];
        Arrays.setAll(ways, centroid -> LONGEST * distance(before[centroid], after[centroid]));
        int farthest = 0;
        for (int centroid = 1; centroid < ways.length; centroid++) {
            farthest = ways[centroid] > ways[farthest] ? centroid : farthest;
        }
        double most = ways[farthest];
        ways[farthest] = 0;
        return new Drift(farthest, most, Arrays.stream(ways).max().orElse(0));
    }

    private static double distance(float[] one, float[] other) {
        double squares = 0;
        for (int i = 0; i < one.length; i++) {
            double difference = (double) one[i] - other[i];
            squares += difference * difference;
        }
        return Math.sqrt(squares);
    }

    /** By how much the product of a point with any other centroid can have grown at most. */
    double ofOthersThan(int centroid) {
        return centroid == farthest ? mostOfOthers : most;
    }
}
