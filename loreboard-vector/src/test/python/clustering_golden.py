#!/usr/bin/python3
"""Makes the golden file of the room `clustering`: what scikit-learn makes of vectors of length one.

Wants Debian 12's python3-sklearn (1.2.1) and python3-numpy. Run it from anywhere; it writes
../resources/dev/loreboard/vector/clustering/clustering-golden.json. Running it twice on one machine gives the same bytes.
"""

import base64
import json
from pathlib import Path

import numpy
from sklearn.cluster import KMeans
from sklearn.metrics import adjusted_rand_score, silhouette_score

TARGET = Path(__file__).resolve().parent.parent / "resources/dev/loreboard/vector/clustering/clustering-golden.json"


def units(rows):
    rows = rows.astype(numpy.float32)
    return rows / numpy.linalg.norm(rows, axis=1, keepdims=True)


def clumps(random, sizes, dimension, spread):
    """Heaps of several sizes about directions drawn by chance."""
    middles = units(random.normal(size=(len(sizes), dimension)))
    heaps = [middle + random.normal(scale=spread, size=(size, dimension)) for middle, size in zip(middles, sizes)]
    return units(numpy.concatenate(heaps))


def noise(random, size, dimension):
    """Directions from everywhere alike."""
    return units(random.normal(size=(size, dimension)))


def inertia(rows, labels):
    rows = rows.astype(numpy.float64)
    return float(sum(((heap - heap.mean(axis=0)) ** 2).sum() for heap in (rows[labels == i] for i in set(labels))))


def figures(name, rows, clusters):
    best = KMeans(clusters, n_init=10, random_state=1, algorithm="lloyd").fit(rows.astype(numpy.float64))
    once, again = (
        KMeans(clusters, n_init=1, random_state=seed, algorithm="lloyd").fit(rows.astype(numpy.float64)).labels_
        for seed in (2, 3)
    )
    return {
        "name": name,
        "clusters": clusters,
        "dimension": rows.shape[1],
        "rows": base64.b64encode(rows.astype("<f4").tobytes()).decode(),
        "best inertia": float(best.inertia_),
        "labels": once.tolist(),
        "labels again": again.tolist(),
        "inertia": inertia(rows, once),
        "silhouette": float(silhouette_score(rows.astype(numpy.float64), once, metric="cosine")),
        "adjusted rand": float(adjusted_rand_score(once, again)),
    }


def main():
    random = numpy.random.RandomState(20261128)
    golden = [
        figures("clumps of several sizes", clumps(random, (5, 10, 20, 40, 60, 80, 110, 150), 32, 0.12), 8),
        figures("clumps that overlap", clumps(random, (30, 60, 90, 120, 150, 150), 16, 0.3), 9),
        figures("noise from everywhere", noise(random, 600, 16), 12),
    ]
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(json.dumps(golden) + "\n")


if __name__ == "__main__":
    main()
