"""Makes a CLIP model with random weights in the layout of Hugging Face, and tells what it makes of some pictures and words:
vit.py SIZE TEXTS INPUT SCRATCH

SIZE is tiny or full, which is ViT-B/32. INPUT holds pictures/truth.f32, tensors for the model to read, and is given

    model/          config.json, preprocessor_config.json, tokenizer.json, onnx/vision_model.onnx, onnx/text_model.onnx
    torch/          the weights of vision.pt and text.pt
    texts.txt       so many texts of 10 to 20 tokens, those at both ends included
    ids.i64         their tokens, each filled up to 77 with the last
    pictures.f32    the vectors of the pictures, by torch
    words.f32       the vectors of the texts, by torch
"""

import itertools
import json
import math
import os
import random
import sys

import lane

with lane.installed():
    import numpy
    import torch
    from torch import nn

SEED = 20250601
LENGTH = 77
OPSET = 14
MEAN, DEVIATION = [0.48145466, 0.4578275, 0.40821073], [0.26862954, 0.26130258, 0.27577711]


class Tower:
    """How large a tower is."""

    def __init__(self, width, heads, layers):
        self.width, self.heads, self.layers = width, heads, layers


class Shape:
    """How large a model is."""

    def __init__(self, side, patch, joint, vocabulary, vision, text):
        self.side, self.patch, self.joint, self.vocabulary = side, patch, joint, vocabulary
        self.vision, self.text = vision, text
        self.start, self.end = vocabulary - 2, vocabulary - 1


SHAPES = {
    "tiny": Shape(32, 8, 24, 2048, Tower(32, 2, 2), Tower(32, 2, 2)),
    "full": Shape(224, 32, 512, 49408, Tower(768, 12, 12), Tower(512, 8, 12)),
}


class Attention(nn.Module):
    def __init__(self, tower):
        super().__init__()
        self.heads, self.head = tower.heads, tower.width // tower.heads
        self.query, self.key, self.value, self.out = (nn.Linear(tower.width, tower.width) for _ in range(4))

    def split(self, x):
        return x.reshape(x.shape[0], -1, self.heads, self.head).transpose(1, 2)

    def forward(self, x, mask):
        scores = self.split(self.query(x)) @ self.split(self.key(x)).transpose(-1, -2) / math.sqrt(self.head)
        if mask is not None:
            scores = scores + mask
        mixed = torch.softmax(scores, -1) @ self.split(self.value(x))
        return self.out(mixed.transpose(1, 2).reshape(x.shape[0], -1, self.heads * self.head))


class Layer(nn.Module):
    def __init__(self, tower):
        super().__init__()
        self.before, self.between = nn.LayerNorm(tower.width), nn.LayerNorm(tower.width)
        self.attention = Attention(tower)
        self.wide, self.narrow = nn.Linear(tower.width, 4 * tower.width), nn.Linear(4 * tower.width, tower.width)

    def forward(self, x, mask=None):
        x = x + self.attention(self.before(x), mask)
        y = self.wide(self.between(x))
        return x + self.narrow(y * torch.sigmoid(1.702 * y))


class Vision(nn.Module):
    def __init__(self, shape):
        super().__init__()
        tower = shape.vision
        self.patches = nn.Conv2d(3, tower.width, shape.patch, shape.patch, bias=False)
        self.summary = nn.Parameter(torch.randn(tower.width))
        self.places = nn.Parameter(0.5 * torch.randn((shape.side // shape.patch) ** 2 + 1, tower.width))
        self.first, self.last = nn.LayerNorm(tower.width), nn.LayerNorm(tower.width)
        self.layers = nn.ModuleList(Layer(tower) for _ in range(tower.layers))
        self.project = nn.Linear(tower.width, shape.joint, bias=False)

    def forward(self, pixels):
        x = self.patches(pixels).flatten(2).transpose(1, 2)
        x = self.first(torch.cat([self.summary.expand(x.shape[0], 1, -1), x], 1) + self.places)
        for layer in self.layers:
            x = layer(x)
        return self.project(self.last(x[:, 0]))


class Text(nn.Module):
    """Looks back only, and is read at the first end token."""

    def __init__(self, shape):
        super().__init__()
        tower = shape.text
        self.end = shape.end
        self.words = nn.Embedding(shape.vocabulary, tower.width)
        self.places = nn.Parameter(0.5 * torch.randn(LENGTH, tower.width))
        self.layers = nn.ModuleList(Layer(tower) for _ in range(tower.layers))
        self.last = nn.LayerNorm(tower.width)
        self.project = nn.Linear(tower.width, shape.joint, bias=False)

    def forward(self, ids):
        length = ids.shape[1]
        x = self.words(ids) + self.places[:length]
        steps = torch.arange(length)
        later = (steps.unsqueeze(0) > steps.unsqueeze(1)).to(x.dtype) * -10000.0
        for layer in self.layers:
            x = layer(x, later)
        end = (ids == self.end).to(torch.int32).argmax(1)
        return self.project(self.last(x)[torch.arange(x.shape[0]), end])


TOWERS = {"vision": Vision, "text": Text}


def load(size, tower, folder):
    """A tower of the model that stands in an input."""
    model = TOWERS[tower](SHAPES[size])
    model.load_state_dict(torch.load(os.path.join(folder, "torch", tower + ".pt")))
    return model.eval()


def write(content, *path):
    file = os.path.join(*path)
    os.makedirs(os.path.dirname(file), exist_ok=True)
    with open(file, "w", encoding="utf-8") as stream:
        json.dump(content, stream, ensure_ascii=False, indent=2)


def configuration(shape, folder):
    def tower(kind, part):
        return {"model_type": kind, "hidden_act": "quick_gelu", "hidden_size": part.width,
                "intermediate_size": 4 * part.width, "num_attention_heads": part.heads,
                "num_hidden_layers": part.layers, "layer_norm_eps": 1e-05, "projection_dim": shape.joint}

    text = {"max_position_embeddings": LENGTH, "vocab_size": shape.vocabulary,
            "bos_token_id": shape.start, "eos_token_id": shape.end, "pad_token_id": shape.end}
    vision = {"image_size": shape.side, "patch_size": shape.patch, "num_channels": 3}
    write({"architectures": ["CLIPModel"], "model_type": "clip", "projection_dim": shape.joint,
           "text_config": {**tower("clip_text_model", shape.text), **text},
           "vision_config": {**tower("clip_vision_model", shape.vision), **vision}}, folder, "config.json")
    write({"image_processor_type": "CLIPImageProcessor", "do_convert_rgb": True,
           "do_resize": True, "size": {"shortest_edge": shape.side}, "resample": 3,
           "do_center_crop": True, "crop_size": {"height": shape.side, "width": shape.side},
           "do_rescale": True, "rescale_factor": 0.00392156862745098,
           "do_normalize": True, "image_mean": MEAN, "image_std": DEVIATION}, folder, "preprocessor_config.json")


CONSONANTS, VOWELS = "bcdfghjklmnpqrstvwxyz", "aeiou"
END_OF_WORD = "</w>"


def pairs(firsts, seconds):
    return [(first, second) for first in firsts for second in seconds]


def merges():
    """Syllables of a consonant and a vowel, then words of two and of three: whichever comes first, a word of two is one token."""
    inner, final = pairs(CONSONANTS, VOWELS), pairs(CONSONANTS, [vowel + END_OF_WORD for vowel in VOWELS])
    starts, ends = ([first + second for first, second in part] for part in (inner, final))
    words, openings = pairs(starts, ends), pairs(starts, starts)
    longer = pairs([first + second for first, second in openings], ends)
    return itertools.chain(inner, final, words, openings, longer)


def alphabet():
    """A letter for every byte: itself where it can be seen, and one from further on where it cannot, as GPT-2 does it."""
    seen = [*range(33, 127), *range(161, 173), *range(174, 256)]
    return [chr(byte) for byte in seen] + [chr(256 + place) for place in range(256 - len(seen))]


def tokenizer(shape, folder):
    """Byte pairs as CLIP has them; gives the ids of tokens."""
    letters = alphabet()
    known = list(itertools.islice(merges(), shape.vocabulary - 2 * len(letters) - 2))
    tokens = letters + [letter + END_OF_WORD for letter in letters] + [first + second for first, second in known]
    start, end = "<|startoftext|>", "<|endoftext|>"
    ids = {token: place for place, token in enumerate([*tokens, start, end])}

    def special(token, normalized):
        return {"id": ids[token], "content": token, "single_word": False, "lstrip": False, "rstrip": False,
                "normalized": normalized, "special": True}

    pattern = r"<\|startoftext\|>|<\|endoftext\|>|'s|'t|'re|'ve|'m|'ll|'d|[\p{L}]+|[\p{N}]|[^\s\p{L}\p{N}]+"
    bytes_as_letters = {"type": "ByteLevel", "trim_offsets": True, "use_regex": True}
    write({
        "version": "1.0",
        "truncation": {"direction": "Right", "max_length": LENGTH, "strategy": "LongestFirst", "stride": 0},
        "padding": {"strategy": {"Fixed": LENGTH}, "direction": "Right", "pad_to_multiple_of": None,
                    "pad_id": ids[end], "pad_type_id": 0, "pad_token": end},
        "added_tokens": [special(start, True), special(end, False)],
        "normalizer": {"type": "Sequence", "normalizers": [
            {"type": "NFC"},
            {"type": "Replace", "pattern": {"Regex": r"\s+"}, "content": " "},
            {"type": "Lowercase"}]},
        "pre_tokenizer": {"type": "Sequence", "pretokenizers": [
            {"type": "Split", "pattern": {"Regex": pattern}, "behavior": "Removed", "invert": True},
            {**bytes_as_letters, "add_prefix_space": False}]},
        "post_processor": {"type": "RobertaProcessing", "sep": [end, ids[end]], "cls": [start, ids[start]],
                           "trim_offsets": False, "add_prefix_space": False},
        "decoder": {**bytes_as_letters, "add_prefix_space": True},
        "model": {"type": "BPE", "dropout": None, "unk_token": end, "continuing_subword_prefix": "",
                  "end_of_word_suffix": END_OF_WORD, "fuse_unk": False, "byte_fallback": False,
                  "ignore_merges": False, "vocab": ids, "merges": [list(pair) for pair in known]},
    }, folder, "tokenizer.json")
    return ids


def sentences(shape, ids, count):
    """Texts of words that are one token each, and their tokens."""
    chance = random.Random(SEED)
    words = [token for token in ids if token.endswith(END_OF_WORD) and len(token) == 4 + len(END_OF_WORD)]
    texts, rows = [], numpy.full((count, LENGTH), shape.end, "<i8")
    for row in rows:
        chosen = chance.choices(words, k=chance.randint(8, 18))
        row[: len(chosen) + 1] = [shape.start] + [ids[word] for word in chosen]
        texts.append(" ".join(word[: -len(END_OF_WORD)] for word in chosen))
    return texts, rows


def export(model, example, file, name, output, free):
    os.makedirs(os.path.dirname(file), exist_ok=True)
    torch.onnx.export(
        model, example, file, opset_version=OPSET, input_names=[name], output_names=[output],
        dynamic_axes={name: free, output: {0: "batch"}}, do_constant_folding=True)


def make(folder):
    size, count = sys.argv[1], int(sys.argv[2])
    shape = SHAPES[size]
    torch.manual_seed(SEED)
    vision, text = Vision(shape).eval(), Text(shape).eval()
    os.makedirs(os.path.join(folder, "torch"))
    for name, tower in (("vision", vision), ("text", text)):
        torch.save(tower.state_dict(), os.path.join(folder, "torch", name + ".pt"))

    model = os.path.join(folder, "model")
    configuration(shape, model)
    texts, ids = sentences(shape, tokenizer(shape, model), count)
    with open(os.path.join(folder, "texts.txt"), "w") as lines:
        lines.writelines(text + "\n" for text in texts)
    ids.tofile(os.path.join(folder, "ids.i64"))
    tensors = numpy.fromfile(os.path.join(folder, "pictures", "truth.f32"), "<f4")
    tensors = torch.from_numpy(tensors).reshape(-1, 3, shape.side, shape.side)
    ids = torch.from_numpy(ids)

    export(vision, tensors[:1], os.path.join(model, "onnx", "vision_model.onnx"), "pixel_values", "image_embeds",
           {0: "batch"})
    export(text, ids[:1], os.path.join(model, "onnx", "text_model.onnx"), "input_ids", "text_embeds",
           {0: "batch", 1: "sequence"})
    with torch.no_grad():
        vision(tensors).numpy().tofile(os.path.join(folder, "pictures.f32"))
        text(ids).numpy().tofile(os.path.join(folder, "words.f32"))
    return lane.Side(None, None, "torch " + torch.__version__)


if __name__ == "__main__":
    lane.take_part(make, str)
