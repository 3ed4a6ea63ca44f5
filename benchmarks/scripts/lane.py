"""What a side in Python has in common with the others: it says that it is ready, and then does what it is told.

The lines that go back and forth are those of dev.loreboard.benchmarks.race.Protocol.
"""

import contextlib
import json
import os
import sys
import time


def single_thread():
    """Must come before numpy is loaded."""
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
        os.environ[name] = "1"


def numbers(folder):
    """The names and whole numbers that stand beside an input."""
    with open(os.path.join(folder, "numbers.txt")) as lines:
        return {name: int(number) for name, number in (line.split() for line in lines)}


class Vectors:
    """The folder that all sides share; the vectors stay in the file and are mapped into memory."""

    def __init__(self, folder):
        import numpy

        known = numbers(folder)
        self.rows, self.dimension, self.queries_count, self.limit = (
            known[name] for name in ("rows", "dimension", "queries", "limit")
        )

        def mapped(name, kind, columns):
            return numpy.memmap(os.path.join(folder, name), dtype=kind, mode="r").reshape(-1, columns)

        self.base = mapped("base.f32", "<f4", self.dimension)
        self.queries = mapped("queries.f32", "<f4", self.dimension)
        self.truth = mapped("truth.i32", "<i4", self.limit)

    def recall(self, found):
        hits = sum(len(set(one) & set(other)) for one, other in zip(found.tolist(), self.truth.tolist()))
        return hits / self.truth.size


class Side:
    """run does the work once; answer gives an array; both take no arguments."""

    def __init__(self, run, answer, version, note=""):
        self.run, self.answer, self.version, self.note = run, answer, version, note


def one_query(data, search, version, note=""):
    """A side that answers one query a run, another one each time."""
    import itertools

    import numpy

    queries = itertools.cycle([numpy.ascontiguousarray(data.queries[i : i + 1]) for i in range(data.queries_count)])
    return Side(lambda: search(next(queries)), lambda: search(data.queries), version, note)


EFFORTS = (10, 16, 24, 32, 48, 64, 96, 128, 192, 256, 512)
WANTED_RECALL = 0.95


def least_effort(data, set_effort, search):
    """Sets the smallest effort at which the recall is at least 0.95, else the greatest."""
    for effort in EFFORTS:
        set_effort(effort)
        if data.recall(search(data.queries)) >= WANTED_RECALL:
            break
    return "effort %d" % effort


class Missing(Exception):
    """Something is not installed; the message says what to install."""


PACKAGES = {
    "numpy": "python3-numpy",
    "onnx": "python3-onnx",
    "sklearn": "python3-sklearn",
    "faiss": "python3-faiss",
    "hnswlib": "python3-hnswlib",
    "PIL": "python3-pil",
    "torch": "python3-torch",
}


def say(**content):
    print(json.dumps(content), flush=True)


@contextlib.contextmanager
def installed():
    """Says what is missing within, and ends the program. A module that no package brings is a mistake of ours."""
    try:
        yield
    except ImportError as missing:
        module = (missing.name or "").split(".")[0]
        if isinstance(missing, ModuleNotFoundError) and module not in PACKAGES:
            raise
        package = PACKAGES.get(module, "python3-numpy")
        say(missing="Python cannot import a package (%s); the Debian package is called %s." % (missing, package))
        sys.exit()
    except Missing as missing:
        say(missing=str(missing))
        sys.exit()


def take_part(prepare, read=Vectors):
    """Runs the side that prepare makes of the input, as read gives it, until there are no more commands."""
    started = time.perf_counter()
    with installed():
        side = prepare(read(sys.argv[-2]))
    say(ready=time.perf_counter() - started, version=side.version, note=side.note)
    for line in sys.stdin:
        command, argument = line.strip().split(" ", 1)
        if command == "round":
            least = int(argument) / 1000
            runs, started = 0, time.perf_counter()
            while True:
                side.run()
                runs += 1
                seconds = time.perf_counter() - started
                if seconds >= least:
                    break
            say(runs=runs, seconds=seconds)
        elif command == "answer":
            side.answer().tofile(argument)
            say(written=argument)
        else:
            raise ValueError("A lane knows the commands round and answer, not %r." % command)
