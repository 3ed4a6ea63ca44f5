package dev.loreboard.vector.clustering;

/**
 * How many clusters suit points: the number with the greatest mean silhouette, and the smaller one of equals. One cluster has
 * a silhouette of 0, so it is taken where every parting is worse than none. Up to twenty, every number is tried; beyond, numbers
 * that lie a twentieth apart. Of many points, some are drawn and tried. Pairs that are to be apart have no say.
 */
record Fitting(KMeans kmeans, Crew crew, long seed) {

    /** So many points tell how many clusters there are. */
    private static final int ENOUGH = 2000;

    private static final int SMALL = 20;

    /** The best number between these ends; there are at least as many points. */
    int choose(Points points, int least, int most) {
        if (least == most) {
            return least;
        }
        Points some = points.size() > ENOUGH ? points.only(points.drawn(ENOUGH, seed)) : points;
        int best = least;
        double highest = Double.NEGATIVE_INFINITY;
        for (int clusters = least; clusters <= Math.min(most, some.size()); clusters += 1 + clusters / (SMALL + 1)) {
            double silhouette = silhouette(some, clusters);
            if (silhouette > highest) {
                highest = silhouette;
                best = clusters;
            }
        }
        return best;
    }

    private double silhouette(Points points, int clusters) {
        if (clusters == 1) {
            return 0;
        }
        int[] labels = kmeans.part(points, Apart.nobody(), clusters, seed).labels();
        return Silhouette.mean(points, labels, clusters, crew);
    }
}
