#!/usr/bin/env python3
"""Weights of scores by scipy, for HybridTrainingTest: python3 make_hybrid_weights.py > ../resources/dev/loreboard/vector/learn/hybrid-weights.json

Each of forty sources has one of forty targets. Three scorers judge all of them: one that knows a lot, one that knows a little, one that knows
nothing. The weights are those of a conditional logit with a penalty of half the squares of the weights, on scores in their own deviations.
"""

import json

import numpy
from scipy.optimize import minimize
from scipy.special import logsumexp

chance = numpy.random.default_rng(7)
COUNT = 40
scores = chance.normal(size=(COUNT, COUNT, 3)) * numpy.array([1.0, 0.2, 5.0])
own = numpy.arange(COUNT)
scores[own, own, 0] += 2.0
scores[own, own, 1] += 0.2
scores = scores.round(6)
scaled = scores / scores.reshape(-1, 3).std(0)


def lost(weights):
    logits = scaled @ weights
    return -(logits[own, own] - logsumexp(logits, 1)).sum() + weights @ weights / 2


found = minimize(lost, numpy.zeros(3), method="BFGS", options={"gtol": 1e-9})
print(json.dumps({"scores": scores.tolist(), "weights": (found.x / scores.reshape(-1, 3).std(0)).tolist()}))
