package dev.loreboard.vector.clustering;

import java.util.Arrays;

/** The best that each of some points was offered, and the next best. For one thread. */
final class Offers {

    private final int[] centroids;
    private final float[] best;
    private final float[] next;

    Offers(int count) {
        this.centroids = new int[count];
        this.best = new float[count];
        this.next = new float[count];
        Arrays.fill(best, Float.NEGATIVE_INFINITY);
        Arrays.fill(next, Float.NEGATIVE_INFINITY);
    }

    int count() {
        return best.length;
    }

    /**
     * Takes the best of several centroids; an equal one that was offered before stays. Places behind the last are those of nobody.
     *
     * @param second the next best of the same centroids
     */
    void offer(int place, int centroid, float product, float second) {
        if (place >= best.length) {
            return;
        }
        if (product > best[place]) {
            next[place] = Math.max(best[place], second);
            best[place] = product;
            centroids[place] = centroid;
        } else {
            next[place] = Math.max(next[place], product);
        }
    }

    void choose(int place, int point, Choices choices) {
        choices.set(point, centroids[place], best[place], next[place]);
    }
}
