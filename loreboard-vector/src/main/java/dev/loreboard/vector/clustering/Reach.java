package dev.loreboard.vector.clustering;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Gives points that no cluster has to the one that they are within reach of: the cluster of the nearest member that is as near as
 * members have to be to those next to them. That is what lies at the border of a cluster, where it is less dense, but not beyond.
 */
final class Reach {

    private final Points outside;
    private final Points inside;
    private final int[] labels; // of the points inside
    private final Clumps clumps;
    private final int[] found; // by the points outside
    private final float[] nearest;

    private Reach(Points outside, Points inside, int[] labels, Clumps clumps) {
        this.outside = outside;
        this.inside = inside;
        this.labels = labels;
        this.clumps = clumps;
        this.found = new int[outside.size()];
        this.nearest = new float[outside.size()];
        Arrays.fill(found, Clumps.OUTSIDE);
        Arrays.fill(nearest, Float.NEGATIVE_INFINITY);
    }

    /**
     * The labels with those that were found for points outside.
     *
     * @param clumps whose numbers the labels are
     */
    static int[] of(Points points, int[] labels, Clumps clumps, Crew crew) {
        int[] outside = places(labels, label -> label == Clumps.OUTSIDE);
        int[] inside = places(labels, label -> label != Clumps.OUTSIDE);
        if (outside.length == 0) {
            return labels;
        }
        int[] members = Arrays.stream(inside).map(point -> labels[point]).toArray();
        Reach reach = new Reach(points.only(outside), points.only(inside), members, clumps);
        reach.find(crew);
        int[] all = labels.clone();
        for (int place = 0; place < outside.length; place++) {
            all[outside[place]] = reach.found[place];
        }
        return all;
    }

    private static int[] places(int[] labels, IntPredicate wanted) {
        return IntStream.range(0, labels.length)
                .filter(point -> wanted.test(labels[point]))
                .toArray();
    }

    private void find(Crew crew) {
        Meetings meetings = new Meetings(outside, inside);
        float farthest = clumps.farthestBirth();
        crew.run(outside.parts(), part -> meetings.hold(part, farthest, this::approach));
    }

    private float approach(int point, int member, float nearness) {
        if (nearness > nearest[point] && nearness >= clumps.birth(labels[member])) {
            nearest[point] = nearness;
            found[point] = labels[member];
        }
        return Math.max(clumps.farthestBirth(), nearest[point]);
    }
}
