"""k-means by scikit-learn and FAISS, on all cores: kmeans.py NAME CLUSTERS ITERATIONS INPUT SCRATCH"""

import sys
import warnings

import lane


def scikit_learn(base, start, iterations):
    import sklearn
    from sklearn.cluster import KMeans

    def centroids():
        model = KMeans(len(start), init=start, n_init=1, max_iter=iterations, tol=0, algorithm="lloyd")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return model.fit(base).cluster_centers_.astype("<f4")

    return centroids, "scikit-learn " + sklearn.__version__


def faiss_clusters(base, start, iterations):
    import faiss

    def centroids():
        model = faiss.Kmeans(
            base.shape[1], len(start), niter=iterations, max_points_per_centroid=len(base), min_points_per_centroid=1
        )
        model.train(base, init_centroids=start)
        return model.centroids.astype("<f4")

    return centroids, "faiss " + faiss.__version__


def prepare(data):
    import numpy

    name, clusters, iterations = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    base = numpy.ascontiguousarray(data.base)
    start = base[:clusters].copy()
    make = {"scikit-learn": scikit_learn, "FAISS": faiss_clusters}[name]
    centroids, version = make(base, start, iterations)
    return lane.Side(centroids, centroids, version)


lane.take_part(prepare)
