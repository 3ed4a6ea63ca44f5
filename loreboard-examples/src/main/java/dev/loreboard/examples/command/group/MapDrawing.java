package dev.loreboard.examples.command.group;

import dev.loreboard.api.Progress;
import dev.loreboard.vector.atlas.Atlas;
import dev.loreboard.vector.atlas.AtlasOptions;
import dev.loreboard.vector.atlas.AtlasPoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * A map of a board, ready to be drawn: a dot for each entry, and a name in the midst of each group.
 *
 * @param side of the square that it is drawn on, in pixels
 */
record MapDrawing(int side, List<Dot> dots, List<Name> names) {

    /** How much of the side stays free at each edge. */
    private static final double MARGIN = 0.06;

    /** @param group the place of its group, from 0; less than 0 for an outlier */
    record Dot(String id, double x, double y, int group) {}

    /** @param size how many entries it stands for */
    record Name(String text, int size, double x, double y, int group) {}

    MapDrawing {
        dots = List.copyOf(dots);
        names = List.copyOf(names);
    }

    static MapDrawing of(NamedGroups named, int side, Progress progress) {
        Atlas atlas = Atlas.of(named.entries().values(), AtlasOptions.defaults(), progress);
        Frame frame = Frame.around(atlas.points(), side);
        Map<String, Integer> groups = new HashMap<>();
        List<Name> names = new ArrayList<>();
        for (int place = 0; place < named.groups().size(); place++) {
            NamedGroups.Group group = named.groups().get(place);
            List<AtlasPoint> members = group.members().stream()
                    .map(member -> atlas.find(member).orElseThrow())
                    .toList();
            for (AtlasPoint member : members) {
                groups.put(member.id(), place);
            }
            names.add(new Name(
                    group.name(),
                    members.size(),
                    inside(frame.x(middle(members.stream().mapToDouble(AtlasPoint::x))), side),
                    frame.y(middle(members.stream().mapToDouble(AtlasPoint::y))),
                    place));
        }
        List<Dot> dots = atlas.points().stream()
                .map(point -> new Dot(
                        point.id(), frame.x(point.x()), frame.y(point.y()), groups.getOrDefault(point.id(), -1)))
                .toList();
        return new MapDrawing(side, dots, names);
    }

    /** So that a name has room to both sides of its middle. */
    private static double inside(double x, int side) {
        return Math.clamp(x, 2 * MARGIN * side, (1 - 2 * MARGIN) * side);
    }

    /** Half of them lie on either side, so that a stray member does not pull the name away. */
    private static double middle(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        return sorted[sorted.length / 2];
    }

    /** Fewer dots are larger. */
    double radius() {
        return Math.clamp(side / (4 * Math.sqrt(Math.max(1, dots.size()))), 1.5, 6);
    }

    double textSize() {
        return Math.max(12, side / 50.0);
    }

    /** From a map to pixels, as large as fits, in the middle. */
    private record Frame(double left, double top, double scale, double shiftX, double shiftY) {

        static Frame around(List<AtlasPoint> points, int side) {
            double left = points.stream().mapToDouble(AtlasPoint::x).min().orElse(0);
            double right = points.stream().mapToDouble(AtlasPoint::x).max().orElse(0);
            double top = points.stream().mapToDouble(AtlasPoint::y).min().orElse(0);
            double bottom = points.stream().mapToDouble(AtlasPoint::y).max().orElse(0);
            double extent = Math.max(right - left, bottom - top);
            double scale = extent == 0 ? 0 : side * (1 - 2 * MARGIN) / extent;
            return new Frame(
                    left, top, scale, (side - scale * (right - left)) / 2, (side - scale * (bottom - top)) / 2);
        }

        double x(double value) {
            return shiftX + scale * (value - left);
        }

        double y(double value) {
            return shiftY + scale * (value - top);
        }
    }
}
