package dev.loreboard.vector.atlas;

import java.util.SplittableRandom;

/** Where points lie. Not to be changed and read at once. */
final class Positions {

    private final double[] x;
    private final double[] y;

    Positions(int count) {
        this.x = new double[count];
        this.y = new double[count];
    }

    int count() {
        return x.length;
    }

    double x(int point) {
        return x[point];
    }

    double y(int point) {
        return y[point];
    }

    void set(int point, double newX, double newY) {
        x[point] = newX;
        y[point] = newY;
    }

    void move(int point, double byX, double byY) {
        x[point] += byX;
        y[point] += byY;
    }

    /** Moves all so that their middle is 0, 0. */
    void centre() {
        double middleX = mean(x);
        double middleY = mean(y);
        for (int point = 0; point < x.length; point++) {
            move(point, -middleX, -middleY);
        }
    }

    /** Scales all so that they are spread this far along the first axis, where they are spread at all. */
    void spread(double deviation) {
        double squares = 0;
        for (double place : x) {
            squares += place * place;
        }
        double found = Math.sqrt(squares / x.length);
        double scale = found > 0 ? deviation / found : 1;
        for (int point = 0; point < x.length; point++) {
            set(point, x[point] * scale, y[point] * scale);
        }
    }

    /** Moves each point a little, so that no two lie at the same place. */
    void shake(SplittableRandom random, double most) {
        for (int point = 0; point < x.length; point++) {
            move(point, random.nextDouble(-most, most), random.nextDouble(-most, most));
        }
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
