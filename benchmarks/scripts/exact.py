"""Exact search by numpy and FAISS, on one core: exact.py MODE INPUT SCRATCH"""

import sys

import lane

lane.single_thread()


def numpy_search(data):
    import numpy

    base = numpy.ascontiguousarray(data.base)

    def best(scores):
        few = numpy.argpartition(-scores, data.limit - 1)[: data.limit]
        return few[numpy.argsort(-scores[few], kind="stable")]

    def one(query):
        return best(base @ query[0]).astype("<i4")

    def batch(queries):
        return numpy.stack([best(scores) for scores in queries @ base.T]).astype("<i4")

    return one, batch, "numpy " + numpy.__version__


def faiss_search(data, index):
    import faiss

    faiss.omp_set_num_threads(1)
    index.train(data.base)
    index.add(data.base)

    def search(queries):
        return index.search(queries, data.limit)[1].astype("<i4")

    return search, "faiss " + faiss.__version__


def eight_bit(data):
    import faiss

    index = faiss.IndexRefineFlat(
        faiss.IndexScalarQuantizer(data.dimension, faiss.ScalarQuantizer.QT_8bit, faiss.METRIC_INNER_PRODUCT)
    )
    index.k_factor = 40 / data.limit
    return index


def flat(data):
    import faiss

    return faiss.IndexFlatIP(data.dimension)


def prepare(data):
    mode = sys.argv[1]
    if mode.startswith("numpy"):
        one, batch, version = numpy_search(data)
        if mode == "numpy-batch":
            return lane.Side(lambda: batch(data.queries), lambda: batch(data.queries), version)
        side = lane.one_query(data, one, version)
        side.answer = lambda: batch(data.queries)
        return side
    search, version = faiss_search(data, eight_bit(data) if mode == "8-bit-one" else flat(data))
    if mode == "flat-batch":
        return lane.Side(lambda: search(data.queries), lambda: search(data.queries), version)
    return lane.one_query(data, search, version)


lane.take_part(prepare)
