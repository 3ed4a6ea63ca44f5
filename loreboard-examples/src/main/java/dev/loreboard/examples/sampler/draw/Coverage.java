package dev.loreboard.examples.sampler.draw;

import java.util.Arrays;

/**
 * How much of each pixel an outline covers, exactly.
 *
 * <p>Each edge adds the area to its right to an accumulator, row by row; a running sum along the row then gives the
 * coverage. That is plain arithmetic on floats, so the same outline covers the same share of a pixel on every
 * machine and in every release of Java, which Java2D does not promise.
 */
final class Coverage {

    private final int width;
    private final int height;
    private final float[] sums;
    private int left;
    private int top;
    private int right;
    private int bottom;

    Coverage(int width, int height) {
        this.width = width;
        this.height = height;
        this.sums = new float[(width + 2) * height];
    }

    /** Takes the coverage of an outline, whose points are in pixels already. */
    void take(double[] points, Outline shape) {
        left = width;
        top = height;
        right = 0;
        bottom = 0;
        for (int part = 0; part < shape.parts(); part++) {
            bounds(points, shape.start(part), shape.end(part));
        }
        left = Math.clamp(left, 0, width);
        top = Math.clamp(top, 0, height);
        right = Math.clamp(right, 0, width);
        bottom = Math.clamp(bottom, 0, height);
        if (isEmpty()) {
            return;
        }
        for (int row = top; row < bottom; row++) {
            Arrays.fill(sums, row * (width + 2) + left, row * (width + 2) + right + 2, 0);
        }
        for (int part = 0; part < shape.parts(); part++) {
            polygon(points, shape.start(part), shape.end(part), shape.isHole(part));
        }
        for (int row = top; row < bottom; row++) {
            int base = row * (width + 2);
            float sum = 0;
            for (int column = left; column < right; column++) {
                sum += sums[base + column];
                sums[base + column] = Math.min(1, Math.abs(sum));
            }
        }
    }

    boolean isEmpty() {
        return left >= right || top >= bottom;
    }

    int left() {
        return left;
    }

    int top() {
        return top;
    }

    int right() {
        return right;
    }

    int bottom() {
        return bottom;
    }

    float at(int column, int row) {
        return sums[row * (width + 2) + column];
    }

    private void bounds(double[] points, int start, int end) {
        for (int i = start; i < end; i += 2) {
            left = Math.min(left, (int) StrictMath.floor(points[i]));
            right = Math.max(right, (int) StrictMath.ceil(points[i]));
            top = Math.min(top, (int) StrictMath.floor(points[i + 1]));
            bottom = Math.max(bottom, (int) StrictMath.ceil(points[i + 1]));
        }
    }

    private void polygon(double[] points, int start, int end, boolean hole) {
        double area = 0;
        for (int i = start, before = end - 2; i < end; before = i, i += 2) {
            area += points[before] * points[i + 1] - points[i] * points[before + 1];
        }
        double sign = (area > 0) == hole ? -1 : 1;
        for (int i = start, before = end - 2; i < end; before = i, i += 2) {
            edge(points[before], points[before + 1], points[i], points[i + 1], sign);
        }
    }

    private void edge(double fromX, double fromY, double toX, double toY, double sign) {
        if (fromY == toY) {
            return;
        }
        double direction = fromY < toY ? sign : -sign;
        double upperX = fromY < toY ? fromX : toX;
        double upperY = Math.min(fromY, toY);
        double lowerY = Math.max(fromY, toY);
        double slope = (toX - fromX) / (toY - fromY);
        int first = Math.max(top, (int) StrictMath.floor(upperY));
        int last = Math.min(bottom - 1, (int) StrictMath.ceil(lowerY) - 1);
        for (int row = first; row <= last; row++) {
            double begin = Math.max(upperY, row);
            double finish = Math.min(lowerY, row + 1);
            if (finish > begin) {
                double startX = upperX + (begin - upperY) * slope;
                double endX = upperX + (finish - upperY) * slope;
                slice(row, Math.min(startX, endX), Math.max(startX, endX), direction * (finish - begin));
            }
        }
    }

    /** An edge within one row: what lies to its right is covered by the height of the edge. */
    private void slice(int row, double fromX, double toX, double rise) {
        double near = Math.clamp(fromX, left, right);
        double far = Math.clamp(toX, left, right);
        int base = row * (width + 2);
        int first = (int) near;
        int last = (int) far;
        if (first == last || far - near < 1e-9) {
            double share = 1 - (0.5 * (near + far) - first);
            sums[base + first] += (float) (rise * share);
            sums[base + first + 1] += (float) (rise * (1 - share));
            return;
        }
        double perPixel = rise / (far - near);
        double carried = 0;
        for (int column = first; column <= last; column++) {
            double begin = Math.max(near, column);
            double finish = Math.min(far, column + 1);
            double part = perPixel * Math.max(0, finish - begin);
            double share = 1 - (0.5 * (begin + finish) - column);
            sums[base + column] += (float) (part * share + carried);
            carried = part * (1 - share);
        }
        sums[base + last + 1] += (float) carried;
    }
}
