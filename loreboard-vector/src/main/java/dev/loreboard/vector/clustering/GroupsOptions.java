package dev.loreboard.vector.clustering;

/**
 * How {@link GroupsClusterer} clusters.
 *
 * @param kmeans how hard k-means tries
 * @param density what is taken for a cluster where the number is free
 */
public record GroupsOptions(KMeansOptions kmeans, DensityOptions density) {

    public static GroupsOptions defaults() {
        return new GroupsOptions(KMeansOptions.defaults(), DensityOptions.defaults());
    }

    public GroupsOptions kmeans(KMeansOptions options) {
        return new GroupsOptions(options, density);
    }

    public GroupsOptions density(DensityOptions options) {
        return new GroupsOptions(kmeans, options);
    }
}
