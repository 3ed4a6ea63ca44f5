package dev.loreboard.vector.atlas;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Rows cut in halves again and again, each time across the line between two of them, until few are left together. Those
 * are likely to be alike.
 */
final class ProjectionTree {

    private final Rows rows;
    private final int together;
    private final SplittableRandom random;
    private final int[] order;
    private final int[] first;
    private final int[] end;

    private ProjectionTree(Rows rows, int together, SplittableRandom random) {
        this.rows = rows;
        this.together = together;
        this.random = random;
        this.order = IntStream.range(0, rows.count()).toArray();
        this.first = new int[rows.count()];
        this.end = new int[rows.count()];
    }

    /** @param together how many rows at most, and about half as many at least, are left together */
    static ProjectionTree of(Rows rows, int together, SplittableRandom random) {
        ProjectionTree tree = new ProjectionTree(rows, together, random);
        tree.cut(0, rows.count());
        return tree;
    }

    private void cut(int from, int to) {
        if (to - from <= together) {
            for (int place = from; place < to; place++) {
                first[order[place]] = from;
                end[order[place]] = to;
            }
            return;
        }
        sort(from, to, line(order[random.nextInt(from, to)], order[random.nextInt(from, to)]));
        int middle = (from + to) >>> 1;
        cut(from, middle);
        cut(middle, to);
    }

    private float[] line(int one, int other) {
        float[] line = rows.copy(one);
        for (int place = 0; place < line.length; place++) {
            line[place] -= rows.at(other, place);
        }
        return line;
    }

    /** Equal projections are parted by their order, so that many equal rows do not stay together. */
    private void sort(int from, int to, float[] line) {
        long[] keys = new long[to - from];
        for (int place = from; place < to; place++) {
            int row = order[place];
            keys[place - from] = ((long) ascending(rows.product(line, row)) << Integer.SIZE) | row;
        }
        Arrays.sort(keys);
        for (int place = from; place < to; place++) {
            order[place] = (int) keys[place - from];
        }
    }

    /** Whole numbers in the order of the floats. */
    private static int ascending(float value) {
        int bits = Float.floatToIntBits(value);
        return bits < 0 ? ~bits ^ Integer.MIN_VALUE : bits;
    }

    /** Adds the rows that stayed together with this one, itself among them. */
    void gather(int row, Candidates candidates) {
        for (int place = first[row]; place < end[row]; place++) {
            candidates.add(order[place]);
        }
    }
}
