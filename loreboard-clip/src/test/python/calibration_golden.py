#!/usr/bin/python3
"""Makes the golden file of the room `tagging`: what scikit-learn and SciPy make of scores and of counts.

Wants Debian 12's python3-sklearn (1.2.1), python3-scipy (1.10.1) and python3-numpy. Run it from anywhere; it writes
../resources/dev/loreboard/clip/tagging/calibration-golden.json. Running it twice gives the same bytes.
"""

import json
from pathlib import Path

import numpy
from scipy.stats import binomtest
from sklearn.calibration import _SigmoidCalibration, calibration_curve

TARGET = Path(__file__).resolve().parent.parent / "resources/dev/loreboard/clip/tagging/calibration-golden.json"

BINS = 10


def overlapping(random, positives, negatives, apart, spread, middle):
    """Scores of right and wrong tags, two heaps that lie so far apart."""
    scores = numpy.concatenate(
        [random.normal(middle + apart, spread, positives), random.normal(middle, spread, negatives)]
    )
    right = numpy.concatenate([numpy.ones(positives, int), numpy.zeros(negatives, int)])
    order = random.permutation(len(scores))
    return numpy.round(scores[order], 4), right[order]


def platt(name, scores, right):
    fitted = _SigmoidCalibration().fit(scores, right)
    return {
        "name": name,
        "scores": scores.tolist(),
        "right": right.tolist(),
        "probabilities": fitted.predict(scores).tolist(),
    }


def curves(random):
    yield platt("two heaps", *overlapping(random, 40, 60, 2.0, 1.0, -1.0))
    yield platt("few of one kind", *overlapping(random, 6, 90, 2.5, 1.0, -3.0))
    yield platt("nearly alike", *overlapping(random, 30, 30, 0.4, 1.0, 0.0))
    yield platt("parted by a gap", *overlapping(random, 12, 15, 30.0, 1.0, -15.0))
    yield platt("far from zero", *overlapping(random, 25, 35, 6.0, 4.0, -20.0))
    yield platt("one score each", numpy.array([-1.0, 1.0]), numpy.array([0, 1]))


def expected_error(right, confidences):
    """The expected calibration error, from scikit-learn's own bins."""
    shares, means = calibration_curve(right, confidences, n_bins=BINS, strategy="uniform")
    places = numpy.minimum((confidences * BINS).astype(int), BINS - 1)
    sizes = numpy.bincount(places, minlength=BINS)
    return float(numpy.sum(numpy.abs(shares - means) * sizes[sizes > 0]) / len(right))


def reliabilities(random):
    for name, bend, size in (("as sure as it should be", 1.0, 500), ("too sure", 3.0, 500), ("few", 1.0, 7)):
        odds = random.normal(0, 1.5, size)
        right = (random.uniform(size=size) < 1 / (1 + numpy.exp(-odds))).astype(int)
        confidences = 1 / (1 + numpy.exp(-bend * odds))
        yield {
            "name": name,
            "confidences": confidences.tolist(),
            "right": right.tolist(),
            "error": expected_error(right, confidences),
        }


def shares():
    for right, given in ((0, 1), (1, 1), (3, 4), (9, 10), (20, 20), (45, 50), (900, 1000)):
        least = binomtest(right, given, alternative="greater").proportion_ci(0.95, "wilson").low
        yield {"right": right, "given": given, "least": float(least)}


def main():
    random = numpy.random.RandomState(20261125)
    golden = {
        "curves": list(curves(random)),
        "reliabilities": list(reliabilities(random)),
        "shares": list(shares()),
    }
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(json.dumps(golden) + "\n")


if __name__ == "__main__":
    main()
