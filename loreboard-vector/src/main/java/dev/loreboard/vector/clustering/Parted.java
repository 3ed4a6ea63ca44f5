package dev.loreboard.vector.clustering;

/** Points in clusters, as {@link KMeans} parted them. Immutable. */
public final class Parted {

    private final int[] labels;
    private final float[][] centroids;
    private final double cohesion;
    private final int iterations;

    Parted(int[] labels, float[][] centroids, double cohesion, int iterations) {
        this.labels = labels;
        this.centroids = centroids;
        this.cohesion = cohesion;
        this.iterations = iterations;
    }

    /** The number of each point's cluster, from 0; no cluster is empty. */
    public int[] labels() {
        return labels.clone();
    }

    /** The mean direction of each cluster. */
    public float[][] centroids() {
        float[][] copy = new float[centroids.length][];
        for (int cluster = 0; cluster < copy.length; cluster++) {
            copy[cluster] = centroids[cluster].clone();
        }
        return copy;
    }

    public int clusters() {
        return centroids.length;
    }

    /** The sum over all points of the cosine to their centroid: what k-means makes as large as it can. */
    public double cohesion() {
        return cohesion;
    }

    /** How often the points chose anew. */
    public int iterations() {
        return iterations;
    }

    int label(int point) {
        return labels[point];
    }

    /** Not a copy. */
    float[] centroid(int cluster) {
        return centroids[cluster];
    }
}
