package dev.loreboard.api.clustering;

/** Sorts entries into groups of what is alike. May be shared between threads; it holds nothing that needs closing. */
public interface Clusterer {

    /**
     * Puts every point into one cluster or among the outliers; the same request gives the same answer on any number of
     * threads. The order of the points is a part of the request. Pairs that belong together share a cluster, and pairs that
     * belong apart do not, as long as they do not contradict each other.
     *
     * @throws dev.loreboard.api.failure.CancelledException when the thread is interrupted
     */
    Clustering cluster(ClusterRequest request);
}
