package dev.loreboard.api.clustering;

/** Sorts entries into groups of what is alike. May be shared between threads; it holds nothing that needs closing. */
public interface Clusterer {

    /**
     * Puts every point into one cluster or among the outliers; the same request gives the same answer on any number of
     * threads.
     */
    Clustering cluster(ClusterRequest request);
}
