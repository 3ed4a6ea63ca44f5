package dev.loreboard.examples.studio.atlas;

import dev.loreboard.vector.atlas.AtlasPoint;
import java.util.DoubleSummaryStatistics;
import java.util.List;

/** Turns a map so that its longer side lies, as windows do; which way is up says nothing. */
final class Landscape {

    private Landscape() {}

    static List<AtlasPoint> of(List<AtlasPoint> points) {
        DoubleSummaryStatistics across =
                points.stream().mapToDouble(AtlasPoint::x).summaryStatistics();
        DoubleSummaryStatistics down =
                points.stream().mapToDouble(AtlasPoint::y).summaryStatistics();
        if (across.getMax() - across.getMin() >= down.getMax() - down.getMin()) {
            return points;
        }
        return points.stream()
                .map(point -> new AtlasPoint(point.id(), point.y(), point.x()))
                .toList();
    }
}
