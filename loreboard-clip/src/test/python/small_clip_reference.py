#!/usr/bin/python3
r"""Runs the small models `clip`, `siglip` and `siglip2` with torch and Pillow, for `parity_reference.py`.

The references in the test resources under `clip/parity` are made with Debian's python3-torch, python3-onnx, python3-pil and
python3-numpy, after `make_models.py`, each in place of the one that is there:

    for name in clip siglip siglip2; do
        rm -r loreboard-clip/src/test/resources/dev/loreboard/clip/parity/$name
        /usr/bin/python3 loreboard-examples/src/main/resources/dev/loreboard/examples/command/model/parity_reference.py \
            --library loreboard-clip/src/test/python/small_clip_reference.py \
            --model loreboard-clip/src/test/resources/dev/loreboard/clip/model/$name \
            --out loreboard-clip/src/test/resources/dev/loreboard/clip/parity/$name \
            --texts loreboard-clip/src/test/python/small_clip_texts.txt
    done

Running it twice gives the same bytes. There is no tokenizer here: ids are looked up among those that `../node/token_ids.mjs`
computed, so only texts that stand there can be used.
"""

import json
import pathlib

import make_models as made
import numpy
import torch

TOLERANCE = 1e-5


def clip_ids(texts):
    return made.ids_of("clip", texts, made.CLIP_LENGTH, made.CLIP_END, made.CLIP_END)


def siglip_ids(texts):
    return made.ids_of("siglip", texts, made.SIGLIP_LENGTH, made.SIGLIP_END, made.SIGLIP_END)


def siglip2_ids(texts):
    lower = [text.lower() for text in texts]
    return made.ids_of("siglip2", lower, made.SIGLIP_LENGTH, made.SIGLIP_END, made.SIGLIP2_FILL)


MODELS = {
    "clip": (1, made.ClipVision, made.ClipText, clip_ids),
    "siglip": (2, made.SiglipVision, made.SiglipText, siglip_ids),
    "siglip2": (2, made.SiglipVision, made.SiglipText, siglip2_ids),
}


def load(model):
    folder = pathlib.Path(model)
    if folder.name not in MODELS:
        raise SystemExit(f"{folder} is none of the models {', '.join(MODELS)}.")
    torch.set_num_threads(1)
    return SmallModel(folder)


class SmallModel:
    """A model with the weights that `make_models.py` gave it, which come from its seed."""

    def __init__(self, folder):
        seed, vision, text, self.lookup = MODELS[folder.name]
        torch.manual_seed(seed)
        self.vision, self.text = vision().eval(), text().eval()
        self.rules = json.loads((folder / "preprocessor_config.json").read_text())
        if not self.gives(json.loads((folder / "reference.json").read_text())):
            raise SystemExit(f"{folder / 'reference.json'} is of another model. Run make_models.py again.")

    def gives(self, reference):
        pictures = made.pictures(self.rules["image_mean"], self.rules["image_std"])
        ids = self.lookup(reference["words"])
        pairs = [
            (self.picture_vectors(pictures.numpy()), reference["pictures"]),
            (self.text_vectors(numpy.array(ids)), reference["texts"]),
        ]
        near = all(numpy.allclose(found, wanted, rtol=0, atol=TOLERANCE) for found, wanted in pairs)
        return near and ids == reference["ids"]

    def pixels(self, image):
        size = self.rules["size"]
        if "shortest_edge" in size:
            image = cropped(image, size["shortest_edge"], self.rules["crop_size"], self.rules["resample"])
        else:
            image = image.resize((size["width"], size["height"]), self.rules["resample"])
        samples = (numpy.asarray(image).astype(numpy.float64) * self.rules["rescale_factor"]).astype(numpy.float32)
        mean, deviation = (numpy.array(self.rules[key], numpy.float32) for key in ("image_mean", "image_std"))
        return ((samples - mean) / deviation).transpose(2, 0, 1)

    def ids(self, text):
        try:
            return self.lookup([text])[0]
        except KeyError:
            raise SystemExit(f"{text!r} is not among the texts of token_ids.mjs. Choose one of those.") from None

    def picture_vectors(self, pixels):
        with torch.no_grad():
            return self.vision(torch.from_numpy(pixels)).numpy()

    def text_vectors(self, ids):
        with torch.no_grad():
            return self.text(torch.from_numpy(ids)).numpy()


def cropped(image, short, crop, resample):
    """The middle of the picture, after its short side became as long as wanted."""
    shorter = min(image.size)
    width, height = (int(short * side / shorter) for side in image.size)
    left, top = (width - crop["width"]) // 2, (height - crop["height"]) // 2
    return image.resize((width, height), resample).crop((left, top, left + crop["width"], top + crop["height"]))
