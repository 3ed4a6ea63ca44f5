package dev.loreboard.vector.atlas;

import java.util.Arrays;
import java.util.stream.IntStream;

/*
 * J. Barnes and P. Hut, Nature 324, 1986. The parts lie in one row, each followed by those it consists of, so that a walk
 * goes ahead only: into a part, or past it.
 */

/** Points in ever smaller parts; a part that is small for its distance pushes as one. Not changed once made. */
final class PointTree {

    private static final int FEW = 8;
    /** How large a part may be for its distance. Below the root of a half, no part that pushes as one holds the pushed point. */
    private static final double LARGEST = 0.5;

    private final int[] order; // of the points by the parts
    private final double[] x; // in that order
    private final double[] y;
    private int parts;
    private int[] first;
    private int[] end;
    private int[] next; // the part that comes after all that this one consists of
    private double[] middleX;
    private double[] middleY;
    private double[] reach; // the squared distance beyond which it pushes as one

    private PointTree(Positions positions) {
        int room = Math.max(16, positions.count());
        this.order = IntStream.range(0, positions.count()).toArray();
        this.x = new double[positions.count()];
        this.y = new double[positions.count()];
        this.first = new int[room];
        this.end = new int[room];
        this.next = new int[room];
        this.middleX = new double[room];
        this.middleY = new double[room];
        this.reach = new double[room];
        for (int point = 0; point < positions.count(); point++) {
            x[point] = positions.x(point);
            y[point] = positions.y(point);
        }
    }

    static PointTree of(Positions positions) {
        PointTree tree = new PointTree(positions);
        tree.add(0, positions.count());
        return tree;
    }

    private void add(int from, int to) {
        if (parts == first.length) {
            grow();
        }
        int part = parts++;
        Box box = Box.around(x, y, from, to);
        first[part] = from;
        end[part] = to;
        middleX[part] = box.middleX();
        middleY[part] = box.middleY();
        reach[part] = box.size() * box.size() / (LARGEST * LARGEST);
        if (to - from > FEW && box.size() > 0) {
            int middle = box.isWide() ? cut(x, from, to, box.cutX()) : cut(y, from, to, box.cutY());
            add(from, middle);
            add(middle, to);
        }
        next[part] = parts;
    }

    private void grow() {
        int room = 2 * first.length;
        first = Arrays.copyOf(first, room);
        end = Arrays.copyOf(end, room);
        next = Arrays.copyOf(next, room);
        middleX = Arrays.copyOf(middleX, room);
        middleY = Arrays.copyOf(middleY, room);
        reach = Arrays.copyOf(reach, room);
    }

    /** Puts the points below the cut first, and says where the others begin. */
    private int cut(double[] along, int from, int to, double cut) {
        int low = from;
        int high = to - 1;
        while (low <= high) {
            if (along[low] < cut) {
                low++;
            } else {
                swap(low, high);
                high--;
            }
        }
        return low;
    }

    private void swap(int one, int other) {
        int keptPoint = order[one];
        double keptX = x[one];
        double keptY = y[one];
        order[one] = order[other];
        x[one] = x[other];
        y[one] = y[other];
        order[other] = keptPoint;
        x[other] = keptX;
        y[other] = keptY;
    }

    /** The points, those that lie near each other one after another. */
    int point(int place) {
        return order[place];
    }

    /** Adds what pushes away from a place; a point that lies there adds a likeness of one. */
    void push(double fromX, double fromY, Force force) {
        int part = 0;
        while (part < parts) {
            double awayX = fromX - middleX[part];
            double awayY = fromY - middleY[part];
            if (awayX * awayX + awayY * awayY > reach[part]) {
                force.push(awayX, awayY, end[part] - first[part]);
                part = next[part];
            } else if (next[part] == part + 1) {
                for (int point = first[part]; point < end[part]; point++) {
                    force.push(fromX - x[point], fromY - y[point], 1);
                }
                part++;
            } else {
                part++;
            }
        }
    }
}
