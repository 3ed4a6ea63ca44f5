package dev.loreboard.vector.learn;

import dev.loreboard.api.failure.CancelledException;
import java.util.ArrayDeque;
import java.util.Deque;

/*
 * Limited-memory BFGS: Jorge Nocedal, Updating quasi-Newton matrices with limited storage, 1980.
 */

/** Goes down to where a convex function is least, by the slopes of the latest steps. */
final class Descent {

    private static final int REMEMBERED = 10;
    private static final int MOST_STEPS = 1000;
    private static final int MOST_HALVINGS = 40;
    private static final double ENOUGH = 1e-4;

    private final Smooth function;
    private final double flat;
    private final Deque<Step> latest = new ArrayDeque<>();

    /** @param flat the largest slope in any direction at which it is at the bottom */
    Descent(Smooth function, double flat) {
        this.function = function;
        this.flat = flat;
    }

    private record Step(Line moved, Line bent, double product) {}

    /** An array that is not changed any more. */
    private static final class Line {

        private final double[] values;

        Line(double[] values) {
            this.values = values;
        }
    }

    /** The point at the bottom, or as near to it as a thousand steps lead. */
    double[] from(double[] start) {
        double[] point = start.clone();
        double[] slope = new double[point.length];
        double value = function.at(point, slope);
        for (int i = 0; i < MOST_STEPS && largest(slope) > flat; i++) {
            CancelledException.throwIfInterrupted("Training");
            double[] direction = direction(slope);
            double fall = product(direction, slope);
            double length = latest.isEmpty() ? Math.min(1, 1 / Math.sqrt(product(slope, slope))) : 1;
            double[] next = new double[point.length];
            double[] nextSlope = new double[point.length];
            double nextValue = value;
            boolean lower = false;
            for (int halving = 0; halving < MOST_HALVINGS && !lower; halving++) {
                move(point, direction, length, next);
                nextValue = function.at(next, nextSlope);
                lower = nextValue <= value + ENOUGH * length * fall;
                length /= 2;
            }
            if (!lower) {
                return point;
            }
            remember(point, next, slope, nextSlope);
            point = next;
            slope = nextSlope;
            value = nextValue;
        }
        return point;
    }

    private void remember(double[] before, double[] after, double[] slopeBefore, double[] slopeAfter) {
        double[] moved = difference(after, before);
        double[] bent = difference(slopeAfter, slopeBefore);
        double product = product(moved, bent);
        if (product <= 0) {
            return;
        }
        if (latest.size() == REMEMBERED) {
            latest.removeLast();
        }
        latest.addFirst(new Step(new Line(moved), new Line(bent), product));
    }

    private double[] direction(double[] slope) {
        double[] direction = slope.clone();
        Deque<Double> shares = new ArrayDeque<>();
        for (Step step : latest) {
            double share = product(step.moved().values, direction) / step.product();
            add(direction, step.bent().values, -share);
            shares.addFirst(share);
        }
        if (!latest.isEmpty()) {
            Step last = latest.getFirst();
            scale(direction, last.product() / product(last.bent().values, last.bent().values));
        }
        latest.descendingIterator().forEachRemaining(step -> {
            double back = product(step.bent().values, direction) / step.product();
            add(direction, step.moved().values, shares.removeFirst() - back);
        });
        scale(direction, -1);
        return direction;
    }

    private static void move(double[] point, double[] direction, double length, double[] next) {
        for (int i = 0; i < point.length; i++) {
            next[i] = point[i] + length * direction[i];
        }
    }

    private static double[] difference(double[] one, double[] other) {
        double[] difference = one.clone();
        add(difference, other, -1);
        return difference;
    }

    private static void add(double[] sum, double[] values, double share) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += share * values[i];
        }
    }

    private static void scale(double[] values, double by) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= by;
        }
    }

    private static double product(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}
