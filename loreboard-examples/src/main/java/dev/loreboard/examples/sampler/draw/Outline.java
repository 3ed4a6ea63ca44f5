package dev.loreboard.examples.sampler.draw;

import java.util.Arrays;

/**
 * A shape as corners of polygons, in whatever units its user thinks. All polygons count as filled, overlapping ones too;
 * only what {@link #hole} adds is cut out. Grows while it is drawn, and is for one thread.
 */
public final class Outline {

    private static final int ROUND = 28;
    private static final int BEND = 6;

    private static final double[] CIRCLE = circle();

    private double[] points = new double[64];
    private int size;
    private int[] ends = new int[4];
    private boolean[] holes = new boolean[4];
    private int parts;

    /** A polygon through points, as x and y by turns. */
    public Outline polygon(double... corners) {
        return add(corners, corners.length, false);
    }

    /** A polygon that is cut out of the others. */
    public Outline hole(double... corners) {
        return add(corners, corners.length, true);
    }

    /** A soft closed shape through all of these points. */
    public Outline blob(double... corners) {
        double[] soft = bent(corners, true);
        return add(soft, soft.length, false);
    }

    public Outline box(double left, double bottom, double width, double height) {
        return polygon(left, bottom, left + width, bottom, left + width, bottom + height, left, bottom + height);
    }

    public Outline oval(double x, double y, double across, double up) {
        double[] corners = new double[2 * ROUND];
        for (int i = 0; i < ROUND; i++) {
            corners[2 * i] = x + across * CIRCLE[2 * i];
            corners[2 * i + 1] = y + up * CIRCLE[2 * i + 1];
        }
        return polygon(corners);
    }

    /** A line of one width through points, with corners. */
    public Outline line(double width, double... corners) {
        return ribbon(width, width, corners);
    }

    /** A soft line that goes from one width to another, like a limb, a tail or a branch. */
    public Outline limb(double from, double to, double... corners) {
        return ribbon(from, to, bent(corners, false));
    }

    /** Whether anything was added yet. */
    public boolean isDrawn() {
        return parts > 0;
    }

    /** How many polygons there are. */
    int parts() {
        return parts;
    }

    int start(int part) {
        return part == 0 ? 0 : ends[part - 1];
    }

    int end(int part) {
        return ends[part];
    }

    boolean isHole(int part) {
        return holes[part];
    }

    double[] points() {
        return points;
    }

    private static double[] circle() {
        double[] corners = new double[2 * ROUND];
        for (int i = 0; i < ROUND; i++) {
            double angle = 2 * StrictMath.PI * i / ROUND;
            corners[2 * i] = StrictMath.cos(angle);
            corners[2 * i + 1] = StrictMath.sin(angle);
        }
        return corners;
    }

    private Outline ribbon(double from, double to, double... corners) {
        int count = corners.length / 2;
        double[] edge = new double[4 * count];
        for (int i = 0; i < count; i++) {
            int before = Math.max(0, i - 1);
            int after = Math.min(count - 1, i + 1);
            double across = corners[2 * after] - corners[2 * before];
            double up = corners[2 * after + 1] - corners[2 * before + 1];
            double length = Math.max(1e-9, StrictMath.sqrt(across * across + up * up));
            double half = 0.5 * (from + (to - from) * i / Math.max(1, count - 1)) / length;
            edge[2 * i] = corners[2 * i] - up * half;
            edge[2 * i + 1] = corners[2 * i + 1] + across * half;
            int back = 4 * count - 2 - 2 * i;
            edge[back] = corners[2 * i] + up * half;
            edge[back + 1] = corners[2 * i + 1] - across * half;
        }
        return add(edge, edge.length, false);
    }

    /** Points of a Catmull-Rom curve through the given ones. */
    private static double[] bent(double[] corners, boolean closed) {
        int count = corners.length / 2;
        int spans = closed ? count : count - 1;
        double[] soft = new double[2 * (spans * BEND + (closed ? 0 : 1))];
        int at = 0;
        for (int i = 0; i < spans; i++) {
            for (int step = 0; step < BEND; step++) {
                for (int axis = 0; axis < 2; axis++) {
                    soft[at++] = curve(
                            corners[2 * index(i - 1, count, closed) + axis],
                            corners[2 * index(i, count, closed) + axis],
                            corners[2 * index(i + 1, count, closed) + axis],
                            corners[2 * index(i + 2, count, closed) + axis],
                            step / (double) BEND);
                }
            }
        }
        if (!closed) {
            soft[at] = corners[2 * count - 2];
            soft[at + 1] = corners[2 * count - 1];
        }
        return soft;
    }

    private static int index(int wanted, int count, boolean closed) {
        return closed ? Math.floorMod(wanted, count) : Math.clamp(wanted, 0, count - 1);
    }

    private static double curve(double before, double from, double to, double after, double share) {
        double square = share * share;
        return 0.5
                * (2 * from
                        + (to - before) * share
                        + (2 * before - 5 * from + 4 * to - after) * square
                        + (3 * from - before - 3 * to + after) * square * share);
    }

    private Outline add(double[] corners, int length, boolean hole) {
        if (size + length > points.length) {
            points = Arrays.copyOf(points, Math.max(2 * points.length, size + length));
        }
        if (parts == ends.length) {
            ends = Arrays.copyOf(ends, 2 * parts);
            holes = Arrays.copyOf(holes, 2 * parts);
        }
        System.arraycopy(corners, 0, points, size, length);
        size += length;
        ends[parts] = size;
        holes[parts] = hole;
        parts++;
        return this;
    }
}
