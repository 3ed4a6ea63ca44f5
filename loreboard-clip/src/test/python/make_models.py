#!/usr/bin/python3
"""Makes small models with random weights in the layouts that people publish, and what torch computes with them.

Needs Debian's python3-torch and python3-onnx:

    /usr/bin/python3 loreboard-clip/src/test/python/make_models.py

The test resources are made in this order: `make_tokenizers.py`, then `../node/token_ids.mjs`, then this script. Running it
twice gives the same bytes.

Each model has the architecture of its family at a small size. `reference.json` beside it holds words, their ids as the model
is fed (cut off and filled up as the family does it) and the vectors that torch gives for them and for three pictures, so that
the way from words to vectors can be checked against other implementations. Where both towers share a graph, it holds the
scale and bias of the logits too, and the logits with one row a picture.
"""

import json
import math
import pathlib

import numpy
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from torch import nn
from torch.nn import functional

TEST = pathlib.Path(__file__).parent.parent
TEXT = TEST / "resources" / "dev" / "loreboard" / "clip" / "text"
ROOT = TEST / "resources" / "dev" / "loreboard" / "clip" / "model"
SIDE = 32
PATCH = 8
WIDTH = 32
HEADS = 2
LAYERS = 2
WIDER = 2  # how much wider the middle of a layer is; published models have 4
JOINT = 24
VOCABULARY = 640
CLIP_LENGTH = 16
SIGLIP_LENGTH = 12
SENTENCE_LENGTH = 24
SENTENCE_END = 3
CLIP_END = 639
SIGLIP_END, SIGLIP2_FILL = 1, 0
CLIP_SCALE = 100.0
SIGLIP_SCALE, SIGLIP_BIAS = 12.5, -10.25
OPSET = 14


class Attention(nn.Module):
    def __init__(self):
        super().__init__()
        self.query = nn.Linear(WIDTH, WIDTH)
        self.key = nn.Linear(WIDTH, WIDTH)
        self.value = nn.Linear(WIDTH, WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)

    def split(self, x):
        return x.reshape(x.shape[0], -1, HEADS, WIDTH // HEADS).transpose(1, 2)

    def forward(self, asked, told, mask=None):
        scores = self.split(self.query(asked)) @ self.split(self.key(told)).transpose(-1, -2)
        scores = scores / math.sqrt(WIDTH // HEADS)
        if mask is not None:
            scores = scores + mask
        mixed = torch.softmax(scores, -1) @ self.split(self.value(told))
        return self.out(mixed.transpose(1, 2).reshape(asked.shape[0], -1, WIDTH))


class Layer(nn.Module):
    def __init__(self, quick):
        super().__init__()
        self.before = nn.LayerNorm(WIDTH)
        self.attention = Attention()
        self.between = nn.LayerNorm(WIDTH)
        self.wide = nn.Linear(WIDTH, WIDER * WIDTH)
        self.narrow = nn.Linear(WIDER * WIDTH, WIDTH)
        self.quick = quick

    def forward(self, x, mask=None):
        y = self.before(x)
        x = x + self.attention(y, y, mask)
        y = self.wide(self.between(x))
        y = y * torch.sigmoid(1.702 * y) if self.quick else functional.gelu(y)
        return x + self.narrow(y)


class Patches(nn.Module):
    def __init__(self, bias):
        super().__init__()
        self.cut = nn.Conv2d(3, WIDTH, PATCH, PATCH, bias=bias)

    def forward(self, pixels):
        return self.cut(pixels).flatten(2).transpose(1, 2)


class ClipVision(nn.Module):
    def __init__(self):
        super().__init__()
        self.patches = Patches(bias=False)
        self.summary = nn.Parameter(torch.randn(WIDTH))
        self.places = nn.Parameter(0.5 * torch.randn((SIDE // PATCH) ** 2 + 1, WIDTH))
        self.first = nn.LayerNorm(WIDTH)
        self.layers = nn.ModuleList(Layer(quick=True) for _ in range(LAYERS))
        self.last = nn.LayerNorm(WIDTH)
        self.project = nn.Linear(WIDTH, JOINT, bias=False)

    def forward(self, pixels):
        x = self.patches(pixels)
        x = torch.cat([self.summary.expand(x.shape[0], 1, -1), x], 1) + self.places
        x = self.first(x)
        for layer in self.layers:
            x = layer(x)
        return self.project(self.last(x[:, 0]))


class ClipText(nn.Module):
    """Looks back only, unless it is told to look both ways, and is read at the first end token."""

    def __init__(self, both_ways=False):
        super().__init__()
        self.both_ways = both_ways
        self.words = nn.Embedding(VOCABULARY, WIDTH)
        self.places = nn.Parameter(0.5 * torch.randn(CLIP_LENGTH, WIDTH))
        self.layers = nn.ModuleList(Layer(quick=True) for _ in range(LAYERS))
        self.last = nn.LayerNorm(WIDTH)
        self.project = nn.Linear(WIDTH, JOINT, bias=False)

    def forward(self, ids):
        length = ids.shape[1]
        x = self.words(ids) + self.places[:length]
        steps = torch.arange(length)
        later = (steps.unsqueeze(0) > steps.unsqueeze(1)).to(x.dtype) * -10000.0
        for layer in self.layers:
            x = layer(x, None if self.both_ways else later)
        end = (ids == CLIP_END).to(torch.int32).argmax(1)
        return self.project(self.last(x)[torch.arange(x.shape[0]), end])


class SiglipVision(nn.Module):
    """Has no summary token; a learned question asks all patches."""

    def __init__(self):
        super().__init__()
        self.patches = Patches(bias=True)
        self.places = nn.Parameter(0.5 * torch.randn((SIDE // PATCH) ** 2, WIDTH))
        self.layers = nn.ModuleList(Layer(quick=False) for _ in range(LAYERS))
        self.last = nn.LayerNorm(WIDTH)
        self.question = nn.Parameter(torch.randn(1, 1, WIDTH))
        self.ask = Attention()
        self.between = nn.LayerNorm(WIDTH)
        self.wide = nn.Linear(WIDTH, WIDER * WIDTH)
        self.narrow = nn.Linear(WIDER * WIDTH, WIDTH)

    def forward(self, pixels):
        x = self.patches(pixels) + self.places
        for layer in self.layers:
            x = layer(x)
        x = self.last(x)
        answer = self.ask(self.question.expand(x.shape[0], -1, -1), x)
        answer = answer + self.narrow(functional.gelu(self.wide(self.between(answer))))
        return answer[:, 0]


class SiglipText(nn.Module):
    """Looks both ways over the whole length, padding included, and is read at the last place."""

    def __init__(self):
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, WIDTH)
        self.places = nn.Parameter(0.5 * torch.randn(SIGLIP_LENGTH, WIDTH))
        self.layers = nn.ModuleList(Layer(quick=False) for _ in range(LAYERS))
        self.last = nn.LayerNorm(WIDTH)
        self.head = nn.Linear(WIDTH, WIDTH)

    def forward(self, ids):
        x = self.words(ids) + self.places[: ids.shape[1]]
        for layer in self.layers:
            x = layer(x)
        return self.head(self.last(x)[:, -1])


class MobileVision(nn.Module):
    """Convolutions, and pixels from 0 to 1."""

    def __init__(self):
        super().__init__()
        self.stem = nn.Conv2d(3, 16, 3, 2, 1)
        self.depth = nn.Conv2d(16, 16, 3, 2, 1, groups=16)
        self.point = nn.Conv2d(16, WIDTH, 1)
        self.project = nn.Linear(WIDTH, JOINT, bias=False)

    def forward(self, pixels):
        x = functional.gelu(self.stem(pixels))
        x = functional.gelu(self.point(self.depth(x)))
        return self.project(x.mean((2, 3)))


def length(x):
    return x.norm(dim=-1, keepdim=True)


class Clip(nn.Module):
    """Both towers in one graph, as `optimum-cli export onnx` makes it."""

    def __init__(self, vision, text):
        super().__init__()
        self.vision = vision
        self.text = text

    def forward(self, ids, pixels, mask):
        words = self.text(ids)
        pictures = self.vision(pixels)
        words = words / length(words)
        pictures = pictures / length(pictures)
        logits = CLIP_SCALE * words @ pictures.t()
        # An exporter leaves out inputs that nothing depends on; real exports keep this one.
        logits = logits + 0.0 * mask.sum().to(logits.dtype)
        return logits.t(), logits, words, pictures


class Siglip(nn.Module):
    """Both towers in one graph; there is no mask."""

    def __init__(self, vision, text):
        super().__init__()
        self.vision = vision
        self.text = text

    def forward(self, ids, pixels):
        words = self.text(ids)
        pictures = self.vision(pixels)
        words = words / length(words)
        pictures = pictures / length(pictures)
        logits = SIGLIP_SCALE * words @ pictures.t() + SIGLIP_BIAS
        return logits.t(), logits, words, pictures


def short_names(graph):
    """Names of nodes go, and what is no input and no output gets a short name."""
    kept = {value.name for value in [*graph.input, *graph.output]}
    names = {}

    def short(name):
        return name if name == "" or name in kept else names.setdefault(name, f"t{len(names)}")

    for tensor in graph.initializer:
        tensor.name = short(tensor.name)
    for node in graph.node:
        node.name, node.doc_string = "", ""
        for side in (node.input, node.output):
            side[:] = [short(name) for name in side]
    del graph.value_info[:]


def export(model, inputs, file, names, outputs, free):
    file.parent.mkdir(parents=True, exist_ok=True)
    torch.onnx.export(
        model.eval(),
        inputs,
        str(file),
        opset_version=OPSET,
        input_names=names,
        output_names=outputs,
        dynamic_axes=free,
        do_constant_folding=True,
    )
    graph = onnx.load(str(file))
    graph.producer_name, graph.producer_version, graph.doc_string = "loreboard", "", ""
    short_names(graph.graph)
    onnx.save(graph, str(file))


def halves(source, target):
    """The same graph in 16-bit floats, inside and out; what is no float stays."""
    graph = onnx.load(str(source))

    def narrow(tensor):
        if tensor.data_type == TensorProto.FLOAT:
            tensor.CopyFrom(numpy_helper.from_array(numpy_helper.to_array(tensor).astype(numpy.float16), tensor.name))

    for tensor in graph.graph.initializer:
        narrow(tensor)
    for node in graph.graph.node:
        for attribute in node.attribute:
            if attribute.type == onnx.AttributeProto.TENSOR:
                narrow(attribute.t)
            if node.op_type == "Cast" and attribute.name == "to" and attribute.i == TensorProto.FLOAT:
                attribute.i = TensorProto.FLOAT16
    for value in list(graph.graph.input) + list(graph.graph.output):
        if value.type.tensor_type.elem_type == TensorProto.FLOAT:
            value.type.tensor_type.elem_type = TensorProto.FLOAT16
    del graph.graph.value_info[:]
    onnx.save(graph, str(target))


def small_weights(source, target):
    """Weights in 8 bits, one scale a column, and activations quantised as they come."""
    graph = onnx.load(str(source))
    weights = {tensor.name: tensor for tensor in graph.graph.initializer}
    nodes, constants = [], []
    for node in graph.graph.node:
        weight = weights.get(node.input[1]) if node.op_type == "MatMul" else None
        if weight is None or len(weight.dims) != 2:
            nodes.append(node)
            continue
        values = numpy_helper.to_array(weight)
        scale = numpy.maximum(numpy.abs(values).max(0), 1e-8).astype(numpy.float32) / 127
        small = numpy.clip(numpy.rint(values / scale), -127, 127).astype(numpy.int8)
        x, w, y = node.input[0], weight.name, node.output[0]
        constants += [
            numpy_helper.from_array(small, f"{w}.bytes"),
            numpy_helper.from_array(scale, f"{w}.scale"),
            numpy_helper.from_array(numpy.zeros(small.shape[1], numpy.int8), f"{w}.zero"),
        ]
        nodes += [
            helper.make_node("DynamicQuantizeLinear", [x], [f"{y}.x", f"{y}.s", f"{y}.z"]),
            helper.make_node("MatMulInteger", [f"{y}.x", f"{w}.bytes", f"{y}.z", f"{w}.zero"], [f"{y}.whole"]),
            helper.make_node("Cast", [f"{y}.whole"], [f"{y}.float"], to=TensorProto.FLOAT),
            helper.make_node("Mul", [f"{y}.s", f"{w}.scale"], [f"{y}.scale"]),
            helper.make_node("Mul", [f"{y}.float", f"{y}.scale"], [y]),
        ]
    used = {name for node in nodes for name in node.input}
    kept = [tensor for tensor in graph.graph.initializer if tensor.name in used] + constants
    del graph.graph.node[:], graph.graph.initializer[:]
    graph.graph.node.extend(nodes)
    graph.graph.initializer.extend(kept)
    onnx.save(graph, str(target))


def pictures(mean, std):
    """Three pictures that a test can draw as well: bytes from a formula, then normalised."""
    count, rows, columns = torch.arange(3), torch.arange(SIDE), torch.arange(SIDE)
    n, c, y, x = torch.meshgrid(count, count, rows, columns, indexing="ij")
    raw = ((7 * c + 13 * y + 29 * x + 41 * n + x * y) % 256).to(torch.float32) / 255
    return (raw - torch.tensor(mean).view(1, 3, 1, 1)) / torch.tensor(std).view(1, 3, 1, 1)


WORDS = json.loads((TEST / "node" / "words.json").read_text())


def ids_of(name, texts, length, end, fill):
    """The ids that `token_ids.mjs` computed, cut off to the length with the end token kept, and filled up."""
    lines = json.loads((TEXT / f"small-{name}-ids.json").read_text())
    known = {text: ids for text, *_, ids in lines}
    rows = [known[text] for text in texts]
    rows = [ids if len(ids) <= length else ids[: length - 1] + [end] for ids in rows]
    return [ids + [fill] * (length - len(ids)) for ids in rows]


def clip_ids():
    return ids_of("clip", WORDS, CLIP_LENGTH, CLIP_END, CLIP_END)


def siglip_ids():
    return ids_of("siglip", WORDS, SIGLIP_LENGTH, SIGLIP_END, SIGLIP_END)


def siglip2_ids():
    """The model has seen lower case only, and its tokenizer leaves that to the caller."""
    return ids_of("siglip2", [word.lower() for word in WORDS], SIGLIP_LENGTH, SIGLIP_END, SIGLIP2_FILL)


def write(file, content):
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(content, indent=1) + "\n")


def shortest(values):
    """The shortest decimals that give the same 32-bit floats."""
    return [float(str(value)) for value in values.detach().numpy()]


def reference(folder, vision, text, pixels, ids, **logits):
    with torch.no_grad():
        pictures, texts = vision(pixels), text(torch.tensor(ids))
        content = {"words": WORDS, "ids": ids, "texts": [shortest(row) for row in texts],
                   "pictures": [shortest(row) for row in pictures]}
        if logits:
            cosines = (pictures / length(pictures)) @ (texts / length(texts)).t()
            values = logits["logit_scale"] * cosines + logits.get("logit_bias", 0.0)
            content |= logits | {"logits_per_image": [shortest(row) for row in values]}
    listed(folder / "reference.json", content)


def rows(value):
    """As JSON, one line an element."""
    if not isinstance(value, list):
        return json.dumps(value)
    return "[\n" + ",\n".join(json.dumps(element) for element in value) + "\n]"


CLIP_MEAN = [0.48145466, 0.4578275, 0.40821073]
CLIP_STD = [0.26862954, 0.26130258, 0.27577711]


def clip():
    torch.manual_seed(1)
    vision, text = ClipVision(), ClipText()
    pixels, ids = pictures(CLIP_MEAN, CLIP_STD), clip_ids()
    given = torch.tensor(ids)

    folder = ROOT / "clip"
    export(vision, pixels, folder / "onnx/vision_model.onnx", ["pixel_values"], ["image_embeds"],
           {"pixel_values": {0: "batch_size"}, "image_embeds": {0: "batch_size"}})
    export(text, given, folder / "onnx/text_model.onnx", ["input_ids"], ["text_embeds"],
           {"input_ids": {0: "batch_size", 1: "sequence_length"}, "text_embeds": {0: "batch_size"}})
    for tower in ("vision", "text"):
        halves(folder / f"onnx/{tower}_model.onnx", folder / f"onnx/{tower}_model_fp16.onnx")
        small_weights(folder / f"onnx/{tower}_model.onnx", folder / f"onnx/{tower}_model_int8.onnx")
    write(folder / "config.json", {
        "model_type": "clip", "architectures": ["CLIPModel"], "projection_dim": JOINT,
        "text_config": {"model_type": "clip_text_model", "max_position_embeddings": CLIP_LENGTH,
                        "vocab_size": VOCABULARY, "bos_token_id": CLIP_END - 1, "eos_token_id": CLIP_END,
                        "pad_token_id": CLIP_END},
        "vision_config": {"model_type": "clip_vision_model", "image_size": SIDE, "patch_size": PATCH},
    })
    write(folder / "preprocessor_config.json", {
        "image_processor_type": "CLIPImageProcessor", "do_resize": True, "size": {"shortest_edge": SIDE},
        "resample": 3, "do_center_crop": True, "crop_size": {"height": SIDE, "width": SIDE},
        "do_rescale": True, "rescale_factor": 0.00392156862745098, "do_normalize": True,
        "image_mean": CLIP_MEAN, "image_std": CLIP_STD, "do_convert_rgb": True,
    })
    reference(folder, vision, text, pixels, ids)

    joint = ROOT / "clip-joint"
    mask = torch.ones_like(given)
    export(Clip(vision, text), (given, pixels, mask), joint / "model.onnx",
           ["input_ids", "pixel_values", "attention_mask"],
           ["logits_per_image", "logits_per_text", "text_embeds", "image_embeds"],
           {"input_ids": {0: "text_batch_size", 1: "sequence_length"},
            "attention_mask": {0: "text_batch_size", 1: "sequence_length"},
            "pixel_values": {0: "image_batch_size"},
            "text_embeds": {0: "text_batch_size"}, "image_embeds": {0: "image_batch_size"},
            "logits_per_text": {0: "text_batch_size", 1: "image_batch_size"},
            "logits_per_image": {0: "image_batch_size", 1: "text_batch_size"}})
    for name in ("config.json", "preprocessor_config.json"):
        (joint / name).write_bytes((folder / name).read_bytes())
    reference(joint, vision, text, pixels, ids, logit_scale=CLIP_SCALE)

    open_clip = {
        "model_cfg": {"embed_dim": JOINT, "quick_gelu": True,
                      "vision_cfg": {"image_size": SIDE, "layers": LAYERS, "width": WIDTH, "patch_size": PATCH},
                      "text_cfg": {"context_length": CLIP_LENGTH, "vocab_size": VOCABULARY, "width": WIDTH,
                                   "heads": HEADS, "layers": LAYERS}},
        "preprocess_cfg": {"mean": CLIP_MEAN, "std": CLIP_STD, "interpolation": "bicubic", "resize_mode": "shortest"},
    }
    opened = ROOT / "openclip"
    write(opened / "open_clip_config.json", open_clip)
    for tower in ("vision", "text"):
        (opened / "onnx").mkdir(parents=True, exist_ok=True)
        (opened / f"onnx/{tower}_model.onnx").write_bytes((folder / f"onnx/{tower}_model_fp16.onnx").read_bytes())
    (opened / "reference.json").write_bytes((folder / "reference.json").read_bytes())

    parted = ROOT / "parted"
    export(vision, pixels[:1], parted / "visual/model.onnx", ["image"], ["embedding"],
           {"image": {0: "batch_size"}, "embedding": {0: "batch_size"}})
    export(IntText(text), given[:1].to(torch.int32), parted / "textual/model.onnx", ["text"], ["embedding"],
           {"text": {0: "batch_size"}, "embedding": {0: "batch_size"}})
    write(parted / "config.json", open_clip["model_cfg"])
    write(parted / "visual/preprocess_cfg.json", {
        "size": [SIDE, SIDE], "mode": "RGB", "mean": CLIP_MEAN, "std": CLIP_STD,
        "interpolation": "bicubic", "resize_mode": "shortest", "fill_color": 0})
    (parted / "reference.json").write_bytes((folder / "reference.json").read_bytes())


class IntText(nn.Module):
    """Takes 32-bit ids, always of the full length."""

    def __init__(self, text):
        super().__init__()
        self.text = text

    def forward(self, ids):
        return self.text(ids.to(torch.int64))


def siglip():
    torch.manual_seed(2)
    vision, text = SiglipVision(), SiglipText()
    pixels = pictures([0.5] * 3, [0.5] * 3)
    for name, model_type, ids in (("siglip", "siglip", siglip_ids()), ("siglip2", "siglip2", siglip2_ids())):
        folder = ROOT / name
        given = torch.tensor(ids)
        export(vision, pixels, folder / "onnx/vision_model.onnx", ["pixel_values"], ["pooler_output"],
               {"pixel_values": {0: "batch_size"}, "pooler_output": {0: "batch_size"}})
        export(text, given, folder / "onnx/text_model.onnx", ["input_ids"], ["pooler_output"],
               {"input_ids": {0: "batch_size"}, "pooler_output": {0: "batch_size"}})
        if name == "siglip2":
            for tower in ("vision", "text"):
                halves(folder / f"onnx/{tower}_model.onnx", folder / f"onnx/{tower}_model_fp16.onnx")
                (folder / f"onnx/{tower}_model.onnx").unlink()
        write(folder / "config.json", {
            "model_type": model_type, "architectures": [model_type.capitalize() + "Model"],
            "text_config": {"model_type": model_type + "_text_model", "max_position_embeddings": SIGLIP_LENGTH,
                            "vocab_size": VOCABULARY},
            "vision_config": {"model_type": model_type + "_vision_model", "image_size": SIDE, "patch_size": PATCH},
        })
        write(folder / "preprocessor_config.json", {
            "image_processor_type": "SiglipImageProcessor", "do_resize": True,
            "size": {"height": SIDE, "width": SIDE}, "resample": 3 if name == "siglip" else 2,
            "do_rescale": True, "rescale_factor": 0.00392156862745098, "do_normalize": True,
            "image_mean": [0.5] * 3, "image_std": [0.5] * 3,
        })
        reference(folder, vision, text, pixels, ids)

    folder, joint, ids = ROOT / "siglip", ROOT / "siglip-joint", siglip_ids()
    export(Siglip(vision, text), (torch.tensor(ids), pixels), joint / "model.onnx", ["input_ids", "pixel_values"],
           ["logits_per_image", "logits_per_text", "text_embeds", "image_embeds"],
           {"input_ids": {0: "text_batch_size", 1: "sequence_length"}, "pixel_values": {0: "image_batch_size"},
            "text_embeds": {0: "text_batch_size"}, "image_embeds": {0: "image_batch_size"},
            "logits_per_text": {0: "text_batch_size", 1: "image_batch_size"},
            "logits_per_image": {0: "image_batch_size", 1: "text_batch_size"}})
    for name in ("config.json", "preprocessor_config.json"):
        (joint / name).write_bytes((folder / name).read_bytes())
    reference(joint, vision, text, pixels, ids, logit_scale=SIGLIP_SCALE, logit_bias=SIGLIP_BIAS)


def mobile():
    torch.manual_seed(3)
    vision, text = MobileVision(), ClipText(both_ways=True)
    pixels, ids = pictures([0.0] * 3, [1.0] * 3), clip_ids()
    folder = ROOT / "mobileclip"
    export(vision, pixels, folder / "onnx/vision_model.onnx", ["pixel_values"], ["image_embeds"],
           {"pixel_values": {0: "batch_size"}, "image_embeds": {0: "batch_size"}})
    export(text, torch.tensor(ids), folder / "onnx/text_model.onnx", ["input_ids"], ["text_embeds"],
           {"input_ids": {0: "batch_size", 1: "sequence_length"}, "text_embeds": {0: "batch_size"}})
    write(folder / "config.json", {"model_type": "clip", "architectures": ["CLIPModel"],
                                   "text_config": {"max_position_embeddings": CLIP_LENGTH}})
    write(folder / "preprocessor_config.json", {
        "image_processor_type": "CLIPFeatureExtractor", "do_resize": True, "size": {"shortest_edge": SIDE},
        "resample": 2, "do_center_crop": True, "crop_size": {"height": SIDE, "width": SIDE},
        "do_rescale": True, "rescale_factor": 0.00392156862745098, "do_normalize": False,
    })
    reference(folder, vision, text, pixels, ids)


class After(nn.Module):
    """A layer that normalises behind each half, as BERT's do."""

    def __init__(self):
        super().__init__()
        self.attention = Attention()
        self.between = nn.LayerNorm(WIDTH)
        self.wide = nn.Linear(WIDTH, WIDER * WIDTH)
        self.narrow = nn.Linear(WIDER * WIDTH, WIDTH)
        self.last = nn.LayerNorm(WIDTH)

    def forward(self, x, mask):
        x = self.between(x + self.attention(x, x, mask))
        return self.last(x + self.narrow(functional.gelu(self.wide(x))))


class Bert(nn.Module):
    """Looks both ways, at what the mask lets it see."""

    def __init__(self):
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, WIDTH)
        self.places = nn.Parameter(0.5 * torch.randn(512, WIDTH))
        self.types = nn.Parameter(0.5 * torch.randn(2, WIDTH))
        self.first = nn.LayerNorm(WIDTH)
        self.layers = nn.ModuleList(After() for _ in range(LAYERS))

    def forward(self, ids, mask, types):
        x = self.first(self.words(ids) + self.places[: ids.shape[1]] + self.types[types])
        unseen = (1.0 - mask[:, None, None, :].to(x.dtype)) * -10000.0
        for layer in self.layers:
            x = layer(x, unseen)
        return x


class Sentences(nn.Module):
    """With its pooling, and a step behind it that no file of the folder describes."""

    def __init__(self, bert):
        super().__init__()
        self.bert = bert
        self.dense = nn.Linear(WIDTH, JOINT)

    def forward(self, ids, mask):
        tokens = self.bert(ids, mask, torch.zeros_like(ids))
        counts = mask.unsqueeze(-1).to(tokens.dtype)
        mean = (tokens * counts).sum(1) / counts.sum(1)
        return tokens, torch.tanh(self.dense(mean))


def poolings(tokens):
    """What Sentence Transformers makes of the tokens of a text that has no padding, by the names of its fields."""
    count = tokens.shape[0]
    weights = torch.arange(1, count + 1).unsqueeze(-1).to(tokens.dtype)
    return {
        "pooling_mode_cls_token": tokens[0],
        "pooling_mode_max_tokens": tokens.max(0).values,
        "pooling_mode_mean_tokens": tokens.mean(0),
        "pooling_mode_mean_sqrt_len_tokens": tokens.sum(0) / math.sqrt(count),
        "pooling_mode_weightedmean_tokens": (tokens * weights).sum(0) / weights.sum(),
        "pooling_mode_lasttoken": tokens[-1],
    }


def sentence_ids(prefix=""):
    lines = json.loads((TEXT / "small-sentences-ids.json").read_text())
    known = {text: ids for text, *_, ids in lines}
    rows = [known[prefix + text] for text in WORDS]
    return [ids if len(ids) <= SENTENCE_LENGTH else ids[: SENTENCE_LENGTH - 1] + [SENTENCE_END] for ids in rows]


def alone(model, ids, *others):
    """One text at a time, so that no padding is needed."""
    given = torch.tensor([ids])
    return model(given, torch.ones_like(given), *[torch.zeros_like(given) for _ in others])


def listed(file, content):
    lines = [json.dumps(key) + ": " + rows(value) for key, value in content.items()]
    file.write_text("{\n" + ",\n".join(lines) + "\n}\n")


def sentences():
    torch.manual_seed(4)
    bert = Bert()
    ids, asked = sentence_ids(), sentence_ids("query: ")
    given = torch.tensor([ids[0], ids[0]])
    mask, types = torch.ones_like(given), torch.zeros_like(given)
    free = {0: "batch_size", 1: "sequence_length"}

    folder = ROOT / "sentences"
    export(bert, (given, mask, types), folder / "onnx/model.onnx", ["input_ids", "attention_mask", "token_type_ids"],
           ["last_hidden_state"], {name: free for name in
                                   ("input_ids", "attention_mask", "token_type_ids", "last_hidden_state")})
    small_weights(folder / "onnx/model.onnx", folder / "onnx/model_quantized.onnx")
    config = {"model_type": "bert", "architectures": ["BertModel"], "hidden_size": WIDTH, "vocab_size": VOCABULARY,
              "max_position_embeddings": 512, "pad_token_id": 0}
    write(folder / "config.json", config)
    write(folder / "modules.json", [
        {"idx": 0, "name": "0", "path": "", "type": "sentence_transformers.models.Transformer"},
        {"idx": 1, "name": "1", "path": "1_Pooling", "type": "sentence_transformers.models.Pooling"},
        {"idx": 2, "name": "2", "path": "2_Normalize", "type": "sentence_transformers.models.Normalize"}])
    write(folder / "sentence_bert_config.json", {"max_seq_length": SENTENCE_LENGTH, "do_lower_case": False})
    write(folder / "config_sentence_transformers.json", {
        "prompts": {"query": "query: ", "document": ""}, "default_prompt_name": None, "similarity_fn_name": "cosine"})
    with torch.no_grad():
        tokens = [alone(bert, row, types)[0] for row in ids]
        questions = [alone(bert, row, types)[0] for row in asked]
        each = {name: [shortest(poolings(row)[name]) for row in tokens] for name in poolings(tokens[0])}
        write(folder / "1_Pooling/config.json", {"word_embedding_dimension": WIDTH,
                                                 **{name: name == "pooling_mode_mean_tokens" for name in each}})
        listed(folder / "reference.json", {
            "words": WORDS, "ids": ids, "texts": each["pooling_mode_mean_tokens"],
            "queries": [shortest(row.mean(0)) for row in questions], **each})

    whole, model = ROOT / "sentences-whole", Sentences(bert)
    export(model, (given, mask), whole / "model.onnx", ["input_ids", "attention_mask"],
           ["token_embeddings", "sentence_embedding"],
           {"input_ids": free, "attention_mask": free, "token_embeddings": free,
            "sentence_embedding": {0: "batch_size"}})
    write(whole / "config.json", config)
    write(whole / "modules.json", [
        {"idx": 0, "name": "0", "path": "", "type": "sentence_transformers.models.Transformer"},
        {"idx": 1, "name": "1", "path": "1_Pooling", "type": "sentence_transformers.models.Pooling"},
        {"idx": 2, "name": "2", "path": "2_Dense", "type": "sentence_transformers.models.Dense"}])
    write(whole / "sentence_bert_config.json", {"max_seq_length": SENTENCE_LENGTH, "do_lower_case": False})
    with torch.no_grad():
        listed(whole / "reference.json", {
            "words": WORDS, "ids": ids, "texts": [shortest(alone(model, row)[1][0]) for row in ids]})


class Backbone(nn.Module):
    """A vision transformer, and the pooling layer behind it that nobody trained."""

    def __init__(self):
        super().__init__()
        self.patches = Patches(bias=True)
        self.summary = nn.Parameter(torch.randn(WIDTH))
        self.places = nn.Parameter(0.5 * torch.randn((SIDE // PATCH) ** 2 + 1, WIDTH))
        self.layers = nn.ModuleList(Layer(quick=False) for _ in range(LAYERS))
        self.last = nn.LayerNorm(WIDTH)
        self.pool = nn.Linear(WIDTH, WIDTH)

    def forward(self, pixels):
        x = self.patches(pixels)
        x = torch.cat([self.summary.expand(x.shape[0], 1, -1), x], 1) + self.places
        for layer in self.layers:
            x = layer(x)
        x = self.last(x)
        return x, torch.tanh(self.pool(x[:, 0]))


class Convolutions(nn.Module):
    """What is pooled is a picture of one pixel, as ResNet's is."""

    def __init__(self):
        super().__init__()
        self.stem = nn.Conv2d(3, 16, 3, 2, 1)
        self.next = nn.Conv2d(16, WIDTH, 3, 2, 1)

    def forward(self, pixels):
        x = functional.relu(self.next(functional.relu(self.stem(pixels))))
        return x, x.mean((2, 3), keepdim=True)


def backbones():
    torch.manual_seed(5)
    pixels = pictures([0.5] * 3, [0.5] * 3)
    for name, kind, model, read in (
            ("backbone", "vit", Backbone(), lambda found: found[0][:, 0]),
            ("convolutions", "resnet", Convolutions(), lambda found: found[1][:, :, 0, 0])):
        folder = ROOT / name
        export(model, pixels, folder / "onnx/model.onnx", ["pixel_values"], ["last_hidden_state", "pooler_output"],
               {value: {0: "batch_size"} for value in ("pixel_values", "last_hidden_state", "pooler_output")})
        write(folder / "config.json", {"model_type": kind, "image_size": SIDE, "hidden_size": WIDTH})
        write(folder / "preprocessor_config.json", {
            "image_processor_type": "ViTImageProcessor", "do_resize": True, "size": {"height": SIDE, "width": SIDE},
            "resample": 2, "do_rescale": True, "rescale_factor": 0.00392156862745098, "do_normalize": True,
            "image_mean": [0.5] * 3, "image_std": [0.5] * 3})
        with torch.no_grad():
            listed(folder / "reference.json", {"pictures": [shortest(row) for row in read(model(pixels))]})


if __name__ == "__main__":
    torch.set_num_threads(1)
    sentences()
    backbones()
    clip()
    siglip()
    mobile()
