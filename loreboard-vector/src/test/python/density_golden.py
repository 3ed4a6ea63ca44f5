#!/usr/bin/python3
"""Makes the second golden file of the room `clustering`: what HDBSCAN* makes of vectors of length one.

The reference follows the published algorithm: links that are equally long go at once. scikit-learn cuts them one by one, so its
labels are written down beside it, to see that they differ where such links are and nowhere else.

Wants scikit-learn 1.3 or newer (made with 1.9.1), numpy and scipy. Run it from anywhere; it writes
../resources/dev/loreboard/vector/clustering/density-golden.json. Running it twice on one machine gives the same bytes.
"""

import base64
import json
from pathlib import Path

import numpy
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components, minimum_spanning_tree
from sklearn.cluster import HDBSCAN

TARGET = Path(__file__).resolve().parent.parent / "resources/dev/loreboard/vector/clustering/density-golden.json"


def units(rows):
    return rows / numpy.linalg.norm(rows, axis=1, keepdims=True)


def mixture(random, sizes, dimension, within, between, strays):
    """Clumps of several sizes: products of about `within` in one of them, and of about `between` with everything else."""
    common = units(random.normal(size=(1, dimension)))

    def aside(count):
        rows = random.normal(size=(count, dimension))
        return units(rows - (rows @ common.T) * common)

    middles = aside(len(sizes))
    clumps = [
        between**0.5 * common + (within - between) ** 0.5 * middle + (1 - within) ** 0.5 * aside(size)
        for middle, size in zip(middles, sizes)
    ]
    rows = numpy.concatenate(clumps + [between**0.5 * common + (1 - between) ** 0.5 * aside(strays)])
    return units(rows[random.permutation(len(rows))])


def chains(random, size, count):
    """Arcs on a sphere, side by side: long and thin, as k-means could not find them."""
    arcs = []
    for arc in range(count):
        angle = random.uniform(0, 2, size=size)
        height = arc * 0.3 + random.normal(scale=0.02, size=size)
        arcs.append(numpy.stack([numpy.cos(angle), numpy.sin(angle), height], axis=1))
    return units(numpy.concatenate(arcs))


class Cluster:
    """A cluster of the condensed tree, and how dense it is where each of its points leaves it."""

    def __init__(self, birth):
        self.birth, self.leaves, self.children, self.stability, self.death = birth, {}, [], 0.0, 0.0

    def lose(self, count, density):
        self.stability += count * (density - self.birth)
        self.death = max(self.death, density)

    def points(self):
        return list(self.leaves) + [point for child in self.children for point in child.points()]

    def density(self, point):
        return next((child.density(point) for child in self.children if point in child.points()), self.leaves.get(point))


def follow(points, links, cluster, smallest):
    """Cuts the longest links at once, again and again."""
    while True:
        longest = max(length for _, _, length in links)
        links = [link for link in links if link[2] < longest]
        ones, others = [link[0] for link in links], [link[1] for link in links]
        size = max(points) + 1
        _, parts = connected_components(coo_matrix((numpy.ones(len(ones)), (ones, others)), (size, size)), directed=False)
        groups = {}
        for point in points:
            groups.setdefault(parts[point], []).append(point)
        large = [group for group in groups.values() if len(group) >= smallest]
        for group in groups.values():
            if len(group) < smallest:
                cluster.lose(len(group), 1 / longest)
                cluster.leaves.update({point: 1 / longest for point in group})
        if len(large) == 1:
            points = large[0]
            links = [link for link in links if parts[link[0]] == parts[points[0]]]
            continue
        for group in large:
            cluster.lose(len(group), 1 / longest)
            child = Cluster(1 / longest)
            cluster.children.append(child)
            follow(group, [link for link in links if parts[link[0]] == parts[group[0]]], child, smallest)
        return


def chosen(cluster):
    """The most stable choice within a cluster, or itself, and what it comes to."""
    below = [chosen(child) for child in cluster.children]
    total = sum(worth for _, worth in below)
    if cluster.stability >= total:
        return [cluster], cluster.stability
    return [one for some, _ in below for one in some], total


def reference(rows, smallest, neighbours):
    distances = numpy.sqrt(((rows[:, None, :] - rows[None, :, :]) ** 2).sum(axis=2))
    cores = numpy.sort(distances, axis=1)[:, neighbours - 1]
    mutual = numpy.maximum(distances, numpy.maximum(cores[:, None], cores[None, :]))
    tree = minimum_spanning_tree(mutual).tocoo()
    root = Cluster(0.0)
    follow(list(range(len(rows))), list(zip(tree.row, tree.col, tree.data)), root, smallest)
    labels, probabilities = [-1] * len(rows), [0.0] * len(rows)
    clusters = [one for child in root.children for one in chosen(child)[0]]
    for label, cluster in enumerate(clusters):
        for point in cluster.points():
            labels[point] = label
            probabilities[point] = round(min(1.0, cluster.density(point) / cluster.death), 9)
    return labels, probabilities


def found(name, rows, smallest, neighbours):
    rows = rows.astype(numpy.float32)
    exact = units(rows.astype(numpy.float64))
    model = HDBSCAN(min_cluster_size=smallest, min_samples=neighbours, algorithm="brute", copy=True).fit(exact)
    labels, probabilities = reference(exact, smallest, neighbours)
    return {
        "name": f"{name}, {smallest} in the smallest, {neighbours} neighbours",
        "smallest": smallest,
        "neighbours": neighbours,
        "dimension": rows.shape[1],
        "rows": base64.b64encode(rows.astype("<f4").tobytes()).decode(),
        "labels": labels,
        "probabilities": probabilities,
        "scikit-learn": model.labels_.tolist(),
    }


def main():
    random = numpy.random.RandomState(20261128)
    plain = mixture(random, (12, 20, 30, 40, 60, 80), 16, 0.9, 0.3, 30)
    near = mixture(random, (15, 25, 40, 60, 80), 64, 0.75, 0.5, 60)
    blurred = mixture(random, (40, 60, 80, 100), 64, 0.7, 0.6, 20)
    golden = [
        found("clumps", plain, 8, 5),
        found("clumps", plain, 8, 1),
        found("clumps", plain, 25, 25),
        found("clumps that lie near each other", near, 8, 5),
        found("clumps that lie near each other", near, 5, 3),
        found("clumps without gaps", blurred, 8, 3),
        found("clumps without gaps", blurred, 8, 1),
        found("chains", chains(random, 120, 3), 8, 5),
        found("noise", units(random.normal(size=(300, 8))), 8, 5),
        found("noise", units(random.normal(size=(300, 8))), 5, 2),
    ]
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(json.dumps(golden) + "\n")


if __name__ == "__main__":
    main()
