package dev.loreboard.vector.clustering;

import java.util.Arrays;

/** The nearest neighbours of each point, and how near the last of them is: the nearer, the denser it is there. Once made, not changed. */
final class Surroundings {

    private final int[][] neighbours;
    private final float[][] products;

    private Surroundings(int size, int counted) {
        this.neighbours = new int[size][counted];
        this.products = new float[size][counted];
        for (float[] some : products) {
            Arrays.fill(some, Float.NEGATIVE_INFINITY);
        }
    }

    /** @param counted how many neighbours, the point itself as one; all when there are fewer */
    static Surroundings of(Points points, int counted, Crew crew) {
        Surroundings found = new Surroundings(points.size(), Math.min(counted, points.size()));
        Meetings meetings = new Meetings(points, points);
        crew.run(points.parts(), part -> meetings.hold(part, Float.NEGATIVE_INFINITY, found::meet));
        return found;
    }

    /** The nearest come first. The other is no farther than the last. */
    private float meet(int point, int other, float product) {
        float[] ranking = products[point];
        int place = ranking.length - 1;
        while (place > 0 && product > ranking[place - 1]) {
            ranking[place] = ranking[place - 1];
            neighbours[point][place] = neighbours[point][place - 1];
            place--;
        }
        ranking[place] = product;
        neighbours[point][place] = other;
        return core(point);
    }

    int size() {
        return products.length;
    }

    float core(int point) {
        return products[point][products[point].length - 1];
    }

    /** The nearest neighbour in whose place it is denser, or the point itself where it is densest. */
    int uphill(int point) {
        for (int neighbour : neighbours[point]) {
            if (core(neighbour) > core(point) || (core(neighbour) == core(point) && neighbour < point)) {
                return neighbour;
            }
        }
        return point;
    }
}
