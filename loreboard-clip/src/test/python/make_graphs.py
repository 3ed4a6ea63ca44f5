#!/usr/bin/python3
"""Makes the small graphs that the tests of sessions run. Needs Debian's python3-onnx.

    /usr/bin/python3 loreboard-clip/src/test/python/make_graphs.py
"""

import math
import pathlib
import struct

from onnx import TensorProto, checker, helper, save

FOLDER = pathlib.Path(__file__).parent.parent / "resources" / "dev" / "loreboard" / "clip" / "runtime"


WEIGHTS = FOLDER.parent / "onnx"
TONES = FOLDER.parent / "audio" / "tones"


def graph(name, nodes, inputs, outputs, constants=(), folder=FOLDER):
    model = helper.make_model(
        helper.make_graph(nodes, name, inputs, outputs, list(constants)),
        opset_imports=[helper.make_opsetid("", 14)],
        producer_name="loreboard",
    )
    model.ir_version = 8
    save(model, folder / f"{name}.onnx")
    checker.check_model(str(folder / f"{name}.onnx"))


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
    weights()
    tones()


def tones():
    """Hears low, middle and high tones, in the ports of YAMNet: each score is the mean of what a short filter lets through."""
    TONES.mkdir(parents=True, exist_ok=True)
    taps = range(160)
    hann = [0.5 - 0.5 * math.cos(2 * math.pi * (tap + 0.5) / 160) for tap in taps]
    filters = [0.03 * hann[tap] * math.sin(2 * math.pi * hertz * tap / 16000) for hertz in (200, 1000, 3000) for tap in taps]
    graph(
        "yamnet",
        [
            helper.make_node("Reshape", ["waveform", "line"], ["sound"]),
            helper.make_node("Conv", ["sound", "filters"], ["parts"], kernel_shape=[160]),
            helper.make_node("Abs", ["parts"], ["sizes"]),
            helper.make_node("ReduceMean", ["sizes"], ["scores"], axes=[2], keepdims=0),
        ],
        [port("waveform", TensorProto.FLOAT, 1, 15600)],
        [port("scores", TensorProto.FLOAT, 1, 3)],
        [
            helper.make_tensor("line", TensorProto.INT64, [3], [1, 1, 15600]),
            helper.make_tensor("filters", TensorProto.FLOAT, [3, 1, 160], filters),
        ],
        TONES,
    )
    (TONES / "yamnet_class_map.csv").write_text(
        "index,mid,display_name,groups\n"
        '0,/m/1,Bass guitar,"Music, Musical Instruments"\n'
        '1,/m/2,"Violin, fiddle","Music, Musical Instruments"\n'
        '2,/m/3,Happy music,"Music, Entertainment, Emotional Expressions"\n'
    )


def weights():
    """The same graph with its weights inside, and in a file beside it."""
    WEIGHTS.mkdir(parents=True, exist_ok=True)
    numbers = struct.pack("<64f", *(i / 64 for i in range(64)))
    inside = helper.make_tensor("w", TensorProto.FLOAT, [8, 8], numbers, raw=True)
    outside = TensorProto(name="w", data_type=TensorProto.FLOAT, dims=[8, 8], data_location=TensorProto.EXTERNAL)
    for key, value in (("location", "outside.data"), ("offset", "16"), ("length", str(len(numbers)))):
        outside.external_data.add(key=key, value=value)
    (WEIGHTS / "outside.data").write_bytes(bytes(16) + numbers)
    for name, tensor in (("inside", inside), ("outside", outside)):
        graph(
            name,
            [helper.make_node("MatMul", ["x", "w"], ["y"])],
            [port("x", TensorProto.FLOAT, "batch", 8)],
            [port("y", TensorProto.FLOAT, "batch", 8)],
            [tensor],
            WEIGHTS,
        )


if __name__ == "__main__":
    main()
