package dev.loreboard.examples.studio.atlas;

import dev.loreboard.vector.atlas.AtlasPoint;
import java.util.List;

/**
 * A map laid onto a sphere, as a cap so small that it is hardly bent: what compares directions then compares places.
 *
 * @param reach how far the farthest point is from the middle
 */
record Globe(double middleX, double middleY, double reach) {

    private static final double SMALL = 0.4;

    static Globe under(List<AtlasPoint> points) {
        double middleX = mean(points.stream().mapToDouble(AtlasPoint::x).toArray());
        double middleY = mean(points.stream().mapToDouble(AtlasPoint::y).toArray());
        double reach = points.stream()
                .mapToDouble(point -> Math.hypot(point.x() - middleX, point.y() - middleY))
                .max()
                .orElse(0);
        return new Globe(middleX, middleY, reach == 0 ? 1 : reach);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** A vector of length one. */
    float[] direction(AtlasPoint point) {
        double x = SMALL * (point.x() - middleX) / reach;
        double y = SMALL * (point.y() - middleY) / reach;
        double length = Math.sqrt(x * x + y * y + 1);
        return new float[] {(float) (x / length), (float) (y / length), (float) (1 / length)};
    }
}
