package dev.loreboard.vector.atlas;

import java.util.SplittableRandom;

/**
 * The two directions in which vectors differ most. They are found by applying the covariance to two directions again and
 * again, which turns the first one into the widest direction and the second into the widest across it.
 */
final class PrincipalPlane {

    private static final int ROUNDS = 150;
    /** As many rows show where a collection extends as well as all of them would. */
    private static final int ENOUGH = 2_500;

    private final Rows rows;
    private final int step;
    private final double[] mean;

    private PrincipalPlane(Rows rows) {
        this.rows = rows;
        this.step = (rows.count() + ENOUGH - 1) / ENOUGH;
        this.mean = mean();
    }

    /** Where each row lies on that plane. */
    static Positions of(Rows rows, long seed) {
        PrincipalPlane plane = new PrincipalPlane(rows);
        SplittableRandom random = new SplittableRandom(seed);
        double[] first = plane.direction(random);
        double[] second = plane.direction(random);
        for (int round = 0; round < ROUNDS; round++) {
            first = unit(plane.spread(first));
            second = unit(without(plane.spread(second), first));
        }
        return plane.project(first, second);
    }

    private double[] mean() {
        double[] sum = new double[rows.dimension()];
        int added = 0;
        for (int row = 0; row < rows.count(); row += step) {
            add(row, 1, sum);
            added++;
        }
        for (int place = 0; place < sum.length; place++) {
            sum[place] /= added;
        }
        return sum;
    }

    private double[] direction(SplittableRandom random) {
        double[] direction = new double[rows.dimension()];
        for (int place = 0; place < direction.length; place++) {
            direction[place] = random.nextDouble(-1, 1);
        }
        return unit(direction);
    }

    /** The covariance, but for a factor, times a direction. */
    private double[] spread(double[] direction) {
        double[] spread = new double[direction.length];
        double total = 0;
        for (int row = 0; row < rows.count(); row += step) {
            double place = project(row, direction);
            add(row, place, spread);
            total += place;
        }
        for (int place = 0; place < spread.length; place++) {
            spread[place] -= total * mean[place];
        }
        return spread;
    }

    private void add(int row, double weight, double[] sum) {
        for (int place = 0; place < sum.length; place++) {
            sum[place] += weight * rows.at(row, place);
        }
    }

    private double project(int row, double[] direction) {
        double sum = 0;
        for (int place = 0; place < direction.length; place++) {
            sum += (rows.at(row, place) - mean[place]) * direction[place];
        }
        return sum;
    }

    private Positions project(double[] first, double[] second) {
        Positions positions = new Positions(rows.count());
        for (int row = 0; row < rows.count(); row++) {
            positions.set(row, project(row, first), project(row, second));
        }
        return positions;
    }

    private static double[] without(double[] direction, double[] other) {
        double shared = dot(direction, other);
        for (int place = 0; place < direction.length; place++) {
            direction[place] -= shared * other[place];
        }
        return direction;
    }

    /** What has no length, because all rows are the same, stays as it is. */
    private static double[] unit(double[] direction) {
        double length = Math.sqrt(dot(direction, direction));
        if (length > 0) {
            for (int place = 0; place < direction.length; place++) {
                direction[place] /= length;
            }
        }
        return direction;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int place = 0; place < one.length; place++) {
            sum += one[place] * other[place];
        }
        return sum;
    }
}
