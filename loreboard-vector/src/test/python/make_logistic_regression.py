#!/usr/bin/env python3
"""Writes logistic-regression.json: points with labels, and what scikit-learn's logistic regression says of others.

    python3 make_logistic_regression.py FOLDER

Needs scikit-learn and NumPy. The regression has one best answer, so another way to find it has to find the same one.
"""

import json
import pathlib
import sys

import numpy
from sklearn.linear_model import LogisticRegression

DIMENSION, TAUGHT, ASKED, STRENGTH = 12, 240, 60, 10.0
LABELS = ["castle", "dragon", "forest", "ship"]


def points(chance, middles, count):
    labels = chance.integers(0, len(LABELS), count)
    vectors = middles[labels] + 0.9 * chance.standard_normal((count, DIMENSION))
    return labels, (vectors / numpy.linalg.norm(vectors, axis=1, keepdims=True)).astype(numpy.float32)


def main():
    chance = numpy.random.default_rng(20261128)
    middles = chance.standard_normal((len(LABELS), DIMENSION))
    labels, taught = points(chance, middles, TAUGHT)
    truth, asked = points(chance, middles, ASKED)
    model = LogisticRegression(C=STRENGTH, tol=1e-12, max_iter=100000).fit(taught.astype(numpy.float64), labels)
    found = model.predict_proba(asked.astype(numpy.float64))
    content = {
        "strength": STRENGTH,
        "taught": [{"label": LABELS[label], "vector": [float(x) for x in vector]} for label, vector in zip(labels, taught)],
        "asked": [{"label": LABELS[label], "vector": [float(x) for x in vector], "found": [round(float(p), 9) for p in share]}
                  for label, vector, share in zip(truth, asked, found)],
        "accuracy": float((found.argmax(1) == truth).mean()),
    }
    (pathlib.Path(sys.argv[1]) / "logistic-regression.json").write_text(json.dumps(content) + "\n")


if __name__ == "__main__":
    main()
