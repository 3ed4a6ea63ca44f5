package dev.loreboard.vector.clustering;

import java.util.List;

/** Points in clusters, as {@link KMeans} parted them. Immutable. */
public final class Parted {

    private final int[] labels;
    private final float[][] centroids;
    private final List<Sum> sums;
    private final int iterations;

    /** @param sums of the points of each cluster */
    Parted(int[] labels, float[][] centroids, List<Sum> sums, int iterations) {
        this.labels = labels;
        this.centroids = centroids;
        this.sums = sums;
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

    /** The mean of each cluster, which is the shorter the more its vectors differ. */
    public float[][] means() {
        int[] sizes = new int[clusters()];
        for (int label : labels) {
            sizes[label]++;
        }
        float[][] means = new float[sizes.length][];
        for (int cluster = 0; cluster < means.length; cluster++) {
            means[cluster] = sums.get(cluster).dividedBy(sizes[cluster]);
        }
        return means;
    }

    public int clusters() {
        return centroids.length;
    }

    /** The sum over all points of the cosine to their centroid: what k-means makes as large as it can. */
    public double cohesion() {
        return sums.stream().mapToDouble(Sum::length).sum();
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
