package dev.loreboard.vector.atlas;

/** How far some points extend, and their middle, which is the mean of them. */
record Box(double left, double right, double top, double bottom, double middleX, double middleY) {

    static Box around(double[] x, double[] y, int from, int to) {
        double left = x[from];
        double right = x[from];
        double top = y[from];
        double bottom = y[from];
        double sumX = 0;
        double sumY = 0;
        for (int point = from; point < to; point++) {
            left = Math.min(left, x[point]);
            right = Math.max(right, x[point]);
            top = Math.min(top, y[point]);
            bottom = Math.max(bottom, y[point]);
            sumX += x[point];
            sumY += y[point];
        }
        return new Box(left, right, top, bottom, sumX / (to - from), sumY / (to - from));
    }

    boolean isWide() {
        return right - left >= bottom - top;
    }

    double size() {
        return Math.max(right - left, bottom - top);
    }

    /** Some points lie below it and some do not, unless all lie at one place. */
    double cutX() {
        return cut(left, right);
    }

    double cutY() {
        return cut(top, bottom);
    }

    /** Between neighbouring numbers there is no middle. */
    private static double cut(double low, double high) {
        double middle = low + (high - low) / 2;
        return middle > low ? middle : high;
    }
}
