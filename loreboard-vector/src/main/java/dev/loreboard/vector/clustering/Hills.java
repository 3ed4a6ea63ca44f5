package dev.loreboard.vector.clustering;

import dev.loreboard.vector.clustering.SpanningTree.Link;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Points from which the way to denser neighbours leads to the same top. No link of a point is nearer than its core, and one to a
 * denser neighbour is just that near, so all steps of these ways are links of a tree that is as near as can be. Immutable.
 */
final class Hills {

    private final int[] points; // at each place; those of a hill stand together
    private final int[] hills; // at each place
    private final int[] firsts; // of each hill, and one behind the last
    private final List<Link> links;

    private Hills(int[] points, int[] hills, int[] firsts, List<Link> links) {
        this.points = points;
        this.hills = hills;
        this.firsts = firsts;
        this.links = links;
    }

    static Hills of(Surroundings surroundings) {
        int size = surroundings.size();
        int[] uphill = new int[size];
        Arrays.setAll(uphill, surroundings::uphill);
        List<Link> links = new ArrayList<>();
        List<List<Integer>> members = new ArrayList<>();
        int[] numbers = new int[size]; // by the top
        for (int point = 0; point < size; point++) {
            if (uphill[point] == point) {
                numbers[point] = members.size();
                members.add(new ArrayList<>());
            } else {
                links.add(new Link(point, uphill[point], surroundings.core(point)));
            }
        }
        for (int point = 0; point < size; point++) {
            members.get(numbers[top(uphill, point)]).add(point);
        }
        return placed(members, links, size);
    }

    private static int top(int[] uphill, int point) {
        int top = point;
        while (uphill[top] != top) {
            top = uphill[top];
        }
        return top;
    }

    private static Hills placed(List<List<Integer>> members, List<Link> links, int size) {
        int[] points = new int[size];
        int[] hills = new int[size];
        int[] firsts = new int[members.size() + 1];
        int place = 0;
        for (int hill = 0; hill < members.size(); hill++) {
            for (int point : members.get(hill)) {
                points[place] = point;
                hills[place] = hill;
                place++;
            }
            firsts[hill + 1] = place;
        }
        return new Hills(points, hills, firsts, List.copyOf(links));
    }

    int count() {
        return firsts.length - 1;
    }

    /** All steps on the ways. */
    List<Link> links() {
        return links;
    }

    /** The points in their places. */
    int[] points() {
        return points.clone();
    }

    int point(int place) {
        return points[place];
    }

    int at(int place) {
        return hills[place];
    }

    /** The place where a hill begins, which is the end of the one before. */
    int first(int hill) {
        return firsts[hill];
    }
}
