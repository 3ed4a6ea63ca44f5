package dev.loreboard.vector.clustering;

/**
 * The centroid that each point is nearest to, how near, and how near any other can be at most. Threads may each work on points of
 * their own.
 */
final class Choices {

    private final int[] centroids;
    private final float[] nearness;
    private final double[] rivals;

    Choices(int points) {
        this.centroids = new int[points];
        this.nearness = new float[points];
        this.rivals = new double[points];
    }

    int centroid(int point) {
        return centroids[point];
    }

    /** @param rival the product with the next best */
    void set(int point, int centroid, float product, float rival) {
        centroids[point] = centroid;
        nearness[point] = product;
        rivals[point] = rival;
    }

    /**
     * Notes how near a point is to its centroid now, and by how much others may have come nearer.
     *
     * @param slack by how much products are off, all in all
     * @return whether another can be nearer than that
     */
    boolean isInDoubt(int point, float product, double others, double slack) {
        nearness[point] = product;
        rivals[point] += others;
        return product - rivals[point] <= slack;
    }

    void copyTo(int[] labels, float[] products) {
        System.arraycopy(centroids, 0, labels, 0, labels.length);
        System.arraycopy(nearness, 0, products, 0, products.length);
    }
}
