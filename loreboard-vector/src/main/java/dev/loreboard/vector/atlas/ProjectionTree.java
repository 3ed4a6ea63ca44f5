package dev.loreboard.vector.atlas;

import java.util.Arrays;
import java.util.Comparator;
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

    /** Equal projections are parted by their order, so that many equal rows do not stay together. */
    private void cut(int from, int to) {
        if (to - from <= together) {
            for (int place = from; place < to; place++) {
                first[order[place]] = from;
                end[order[place]] = to;
            }
            return;
        }
        float[] line = line(order[random.nextInt(from, to)], order[random.nextInt(from, to)]);
        Projected[] projected = new Projected[to - from];
        Arrays.setAll(projected, place -> project(line, order[from + place]));
        Arrays.sort(projected, Projected.IN_ORDER);
        for (int place = from; place < to; place++) {
            order[place] = projected[place - from].row;
        }
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

    private Projected project(float[] line, int row) {
        return new Projected(rows.product(line, row), row);
    }

    private record Projected(float place, int row) {

        private static final Comparator<Projected> IN_ORDER =
                Comparator.comparingDouble(Projected::place).thenComparingInt(Projected::row);
    }

    /** The rows that stayed together with this one, itself among them. */
    IntStream together(int row) {
        return Arrays.stream(order, first[row], end[row]);
    }
}
