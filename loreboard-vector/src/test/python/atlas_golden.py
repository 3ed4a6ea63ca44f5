#!/usr/bin/python3
"""Makes the golden files of the room `atlas`: vectors, and how well scikit-learn's maps of them keep neighbours.

Wants Debian 12's python3-sklearn (1.2.1) and python3-numpy. Run it from anywhere; it writes atlas-vectors.bin, one byte a
number, and atlas-golden.json into ../resources/dev/loreboard/vector/atlas. It takes some minutes.
"""

import json
from pathlib import Path

import numpy
from sklearn.decomposition import PCA
from sklearn.manifold import TSNE, trustworthiness

TARGET = Path(__file__).resolve().parent.parent / "resources/dev/loreboard/vector/atlas"

ROWS = 5000
DIMENSION = 64
SURFACES = 5
CLUMPS = 10
INNER = 4
FEW = 300


def surface(random):
    """A curved sheet: what a few numbers become after waves in random directions."""
    waves = random.normal(0, 0.7, (INNER, DIMENSION))
    shifts = random.uniform(0, 2 * numpy.pi, DIMENSION)
    return lambda places: numpy.sin(places @ waves + shifts)


def vectors(random):
    """Clumps of uneven size and width on curved sheets, blurred in all directions, as whole numbers from -127 to 127."""
    sheets = [surface(random) for _ in range(SURFACES)]
    sizes = random.multinomial(ROWS, random.dirichlet(numpy.full(CLUMPS, 3.0)))
    rows = []
    for clump, size in enumerate(sizes):
        middle = random.uniform(-2, 2, INNER)
        places = random.normal(middle, random.uniform(0.8, 1.2), (size, INNER))
        rows.append(sheets[clump % SURFACES](places) + random.normal(0, 0.3, (size, DIMENSION)))
    order = random.permutation(ROWS)
    return numpy.clip(numpy.round(numpy.concatenate(rows)[order] * 70), -127, 127).astype(numpy.int8)


def unit(rows):
    rows = rows.astype(float)
    return (rows / numpy.linalg.norm(rows, axis=1, keepdims=True)).astype(numpy.float32).astype(float)


def figure(name, rows, places, neighbours):
    places = numpy.round(places, 5)
    return {
        "name": name,
        "neighbours": neighbours,
        "places": places.tolist(),
        "trustworthiness": float(trustworthiness(rows, places, n_neighbors=neighbours)),
    }


def figures(random, rows):
    yield figure("by chance", rows, random.uniform(-1, 1, (len(rows), 2)), 10)
    yield figure("two components", rows, PCA(2, svd_solver="full").fit_transform(rows), 10)
    yield figure("two components, five neighbours", rows, PCA(2, svd_solver="full").fit_transform(rows), 5)
    yield figure("t-SNE", rows, TSNE(2, init="pca", random_state=1).fit_transform(rows), 10)


def main():
    random = numpy.random.RandomState(20261128)
    whole = vectors(random)
    rows = unit(whole)
    golden = {
        "figures": list(figures(random, rows[:FEW])),
        "components": float(trustworthiness(rows, PCA(2, svd_solver="full").fit_transform(rows), n_neighbors=10)),
        "tsne": {
            str(size): float(
                trustworthiness(
                    rows[:size], TSNE(2, init="pca", random_state=1).fit_transform(rows[:size]), n_neighbors=10
                )
            )
            for size in (2000, ROWS)
        },
    }
    TARGET.mkdir(parents=True, exist_ok=True)
    (TARGET / "atlas-vectors.bin").write_bytes(whole.tobytes())
    (TARGET / "atlas-golden.json").write_text(json.dumps(golden) + "\n")


if __name__ == "__main__":
    main()
