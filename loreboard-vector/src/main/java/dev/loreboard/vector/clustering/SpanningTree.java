package dev.loreboard.vector.clustering;

import dev.loreboard.api.failure.CancelledException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/*
 * Mutual nearness is the least of the product of two points and of both their cores. Its largest spanning tree tells which points
 * are connected at any level, and no more than that is read from it, so it does not matter which of several such trees this is.
 * A tree that holds one hill reaches for the nearest point outside and takes the hill of that point, and so on: R. Prim, Bell
 * System Technical Journal 36, 1957, with hills for points. So each pair is compared once, and in panels, since many join at once.
 */

/** Connects all points by links that are as near as can be. */
final class SpanningTree {

    private SpanningTree() {}

    /** Two points, and their mutual nearness. */
    record Link(int one, int other, float nearness) {}

    /** One link less than there are points, the nearest first. */
    static List<Link> of(Points points, Surroundings surroundings, Crew crew) {
        Hills hills = Hills.of(surroundings);
        List<Link> links = new ArrayList<>(hills.links());
        Frontier frontier = new Frontier(points.only(hills.points()), cores(hills.points(), surroundings), crew);
        frontier.reach(hills.first(0), hills.first(1));
        for (int joined = 1; joined < hills.count(); joined++) {
            CancelledException.throwIfInterrupted("The clustering");
            int place = frontier.nearest();
            links.add(new Link(hills.point(frontier.link(place)), hills.point(place), frontier.nearness(place)));
            int hill = hills.at(place);
            frontier.reach(hills.first(hill), hills.first(hill + 1));
        }
        links.sort(Comparator.comparing(Link::nearness).reversed());
        return links;
    }

    private static float[] cores(int[] points, Surroundings surroundings) {
        float[] cores = new float[points.length];
        for (int place = 0; place < cores.length; place++) {
            cores[place] = surroundings.core(points[place]);
        }
        return cores;
    }
}
