package dev.loreboard.vector.clustering;

/** Labels points by {@link KMeans}, with as many clusters as suit within some ends, or more where points are to be apart. Nobody is outside. */
record ByKMeans(KMeans kmeans, Crew crew) {

    private static final int MOST_FOUND = 64;

    int[] labels(Points points, Apart apart, int least, int most, long seed) {
        int highest = Math.clamp(most, apart.fewestClusters(), points.size());
        int lowest = Math.clamp(least, apart.fewestClusters(), highest);
        int clusters = new Fitting(kmeans, crew, seed).choose(points, lowest, highest);
        return kmeans.part(points, apart, clusters, seed).labels();
    }

    /** With as many as suit, up to the square root of the number of vectors. */
    int[] found(Points points, Apart apart, long seed) {
        return labels(points, apart, 1, Math.min(MOST_FOUND, (int) Math.ceil(Math.sqrt(points.vectors()))), seed);
    }
}
