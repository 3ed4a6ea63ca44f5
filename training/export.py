"""Writes trained towers as folders that the library opens like any other model."""

import json
import math
import re

import numpy
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from torch.nn import functional

from pieces import LENGTH
from towers import DIMENSION, Model
from world import BANDS, DEVIATION, FRAMES, HOP, MEAN, RATE, SIDE

OPSET = 14
FEWEST = 64


def write_model(model, pieces, folder):
    """All that a model's folder has."""
    with torch.no_grad():
        graph(model.pictures, torch.zeros(1, 3, SIDE, SIDE), folder / "onnx/vision_model.onnx", "pixel_values",
              "image_embeds", {0: "batch"})
        graph(model.words, torch.ones(1, 8, dtype=torch.long), folder / "onnx/text_model.onnx", "input_ids",
              "text_embeds", {0: "batch", 1: "length"})
        graph(model.sounds, torch.zeros(1, 1, FRAMES, BANDS), folder / "onnx/audio_model.onnx", "input_features",
              "audio_embeds", {0: "batch", 2: "frames"})
        outward = functional.normalize(model.outward, dim=0)
    pieces.write(folder)
    described(folder / "config.json", {
        "model_type": "clip", "projection_dim": DIMENSION, "logit_scale": round(model.scale().item(), 4),
        "text_config": {"max_position_embeddings": LENGTH, "vocab_size": len(pieces.ids)},
        "vision_config": {"image_size": SIDE}})
    described(folder / "preprocessor_config.json", {
        "do_resize": True, "size": {"height": SIDE, "width": SIDE}, "resample": 2, "do_rescale": True,
        "rescale_factor": 1 / 255, "do_normalize": True,
        "image_mean": [round(float(value), 4) for value in MEAN.flatten()], "image_std": [DEVIATION] * 3})
    described(folder / "audio_preprocessor_config.json", {
        "feature_size": BANDS, "sampling_rate": RATE, "fft_window_size": 1024, "hop_length": HOP, "frequency_min": 40,
        "frequency_max": 7600, "mel_scale": "htk", "mel_norm": "none", "log_offset": 1e-5,
        "nb_max_samples": (FRAMES - 1) * HOP, "padding": "repeat"})
    described(folder / "out_of_world.json", {"direction": [round(value, 6) for value in outward.tolist()]})


def restored(folder):
    """The towers of a folder, with its weights in them."""
    vision, text, audio = (weights(folder / f"onnx/{name}_model.onnx") for name in ("vision", "text", "audio"))

    def facets(found, tower):
        heads = re.compile(re.escape(tower) + r"\.heads\.(\w+)\.bias")
        return {heads.fullmatch(key)[1]: len(value) for key, value in found.items() if heads.fullmatch(key)}

    if "bound.kinds" not in text:
        raise misfit(folder, "text", "bound.kinds")
    model = Model(facets(vision, "sight"), facets(audio, "hearing"), len(text["bound.kinds"]), len(text["bound.colours"]) - 1,
                  len(text["words.weight"]))
    for name, tower, found in (("vision", model.pictures, vision), ("text", model.words, text), ("audio", model.sounds, audio)):
        kept = {key for key in tower.state_dict() if not key.endswith("num_batches_tracked")}
        if kept - found.keys():
            raise misfit(folder, name, min(kept - found.keys()))
        tower.load_state_dict({key: found[key] for key in kept}, strict=False)
    with torch.no_grad():
        model.outward.copy_(torch.tensor(json.loads((folder / "out_of_world.json").read_text())["direction"]))
        model.temperature.fill_(math.log(json.loads((folder / "config.json").read_text())["logit_scale"]))
    return model


def misfit(folder, name, wanted):
    return ValueError(f"{folder} does not go on here: onnx/{name}_model.onnx has no {wanted}. Give a model that train.py has made.")


def weights(file):
    return {tensor.name.removesuffix(".half"): torch.from_numpy(numpy_helper.to_array(tensor).astype(numpy.float32))
            for tensor in onnx.load(str(file)).graph.initializer}


def described(file, content):
    file.write_text(json.dumps(content, indent=1) + "\n")


def graph(tower, example, file, given, found, free):
    file.parent.mkdir(parents=True, exist_ok=True)
    torch.onnx.export(tower.eval(), example, str(file), opset_version=OPSET, input_names=[given], output_names=[found],
                      dynamic_axes={given: free, found: {0: "batch"}}, do_constant_folding=False,
                      training=torch.onnx.TrainingMode.PRESERVE)
    written = onnx.load(str(file))
    written.producer_name, written.producer_version, written.doc_string = "loreboard", "", ""
    halved(written.graph)
    onnx.save(written, str(file))


def halved(written):
    """Weights are kept in 16 bits and widened when the graph is loaded; it computes in 32."""
    casts, kept = [], []
    for tensor in written.initializer:
        values = numpy_helper.to_array(tensor)
        if tensor.data_type != TensorProto.FLOAT or values.size < FEWEST:
            kept.append(tensor)
            continue
        kept.append(numpy_helper.from_array(values.astype(numpy.float16), tensor.name + ".half"))
        casts.append(helper.make_node("Cast", [tensor.name + ".half"], [tensor.name], to=TensorProto.FLOAT))
    nodes = casts + list(written.node)
    del written.initializer[:], written.node[:]
    written.initializer.extend(kept)
    written.node.extend(nodes)
