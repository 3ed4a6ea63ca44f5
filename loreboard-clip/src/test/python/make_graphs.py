#!/usr/bin/python3
"""Makes the small graphs that the tests of sessions run. Needs Debian's python3-onnx.

    /usr/bin/python3 loreboard-clip/src/test/python/make_graphs.py
"""

import pathlib

from onnx import TensorProto, checker, helper, save

FOLDER = pathlib.Path(__file__).parent.parent / "resources" / "dev" / "loreboard" / "clip" / "runtime"


def graph(name, nodes, inputs, outputs, constants=()):
    model = helper.make_model(
        helper.make_graph(nodes, name, inputs, outputs, list(constants)),
        opset_imports=[helper.make_opsetid("", 14)],
        producer_name="loreboard",
    )
    model.ir_version = 8
    checker.check_model(model)
    save(model, FOLDER / f"{name}.onnx")


def port(name, element, *shape):
    return helper.make_tensor_value_info(name, element, shape)


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    two = helper.make_tensor("two", TensorProto.FLOAT, [], [2.0])
    graph(
        "double",
        [helper.make_node("Mul", ["x", "two"], ["y"])],
        [port("x", TensorProto.FLOAT, "batch", 3)],
        [port("y", TensorProto.FLOAT, "batch", 3)],
        [two],
    )
    two_halves = helper.make_tensor("two", TensorProto.FLOAT16, [], [2.0])
    graph(
        "double_halves",
        [helper.make_node("Mul", ["x", "two"], ["y"])],
        [port("x", TensorProto.FLOAT16, "batch", 3)],
        [port("y", TensorProto.FLOAT16, "batch", 3)],
        [two_halves],
    )
    for name, element in (("longs", TensorProto.INT64), ("ints", TensorProto.INT32)):
        graph(
            name,
            [helper.make_node("Cast", ["ids"], ["y"], to=TensorProto.FLOAT)],
            [port("ids", element, "batch", "length")],
            [port("y", TensorProto.FLOAT, "batch", "length")],
        )
    graph(
        "strings",
        [helper.make_node("Identity", ["text"], ["same"])],
        [port("text", TensorProto.STRING, 1)],
        [port("same", TensorProto.STRING, 1)],
    )


if __name__ == "__main__":
    main()
