"""Approximate search by hnswlib and FAISS: built on all cores, a query on one. hnsw.py NAME INPUT SCRATCH"""

import os
import sys

import lane

LINKS, BUILD_EFFORT = 16, 100


def hnswlib_graph(data):
    from importlib.metadata import version

    import hnswlib

    index = hnswlib.Index(space="ip", dim=data.dimension)
    index.init_index(max_elements=data.rows, M=LINKS, ef_construction=BUILD_EFFORT)
    index.set_num_threads(os.cpu_count())
    index.add_items(data.base)
    index.set_num_threads(1)

    def search(queries):
        return index.knn_query(queries, k=data.limit)[0].astype("<i4")

    return search, lambda effort: index.set_ef(max(effort, data.limit)), "hnswlib " + version("hnswlib")


def faiss_graph(data):
    import faiss

    index = faiss.IndexHNSWFlat(data.dimension, LINKS, faiss.METRIC_INNER_PRODUCT)
    index.hnsw.efConstruction = BUILD_EFFORT
    faiss.omp_set_num_threads(os.cpu_count())
    index.add(data.base)
    faiss.omp_set_num_threads(1)

    def search(queries):
        return index.search(queries, data.limit)[1].astype("<i4")

    def set_effort(effort):
        index.hnsw.efSearch = effort

    return search, set_effort, "faiss " + faiss.__version__


def prepare(data):
    make = {"hnswlib": hnswlib_graph, "FAISS HNSW": faiss_graph}[sys.argv[1]]
    search, set_effort, version = make(data)
    return lane.one_query(data, search, version, lane.least_effort(data, set_effort, search))


lane.take_part(prepare)
