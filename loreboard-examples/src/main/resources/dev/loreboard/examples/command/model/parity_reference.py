"""Writes down what Python computes with a model, for `loreboard parity MODEL REFERENCE` to compare with.

Needs Python 3.9 or newer with NumPy and Pillow, and what runs the model:

    pip install numpy pillow torch transformers sentencepiece protobuf
    python parity_reference.py --model openai/clip-vit-base-patch32 --out reference
"""

import argparse
import importlib
import json
import sys
import tempfile
from pathlib import Path

import numpy
from PIL import Image

EPILOG = """Both libraries want weights for PyTorch. A folder of ONNX files has none: name the model they were made from.

FILE.py runs a model in any other way. Its function load(model) gives an object with four methods:
  pixels(image)            an RGB image of Pillow as the floats (3, height, width) that the model is fed
  ids(text)                the ids that the model is fed: cut off and filled up, always as many
  picture_vectors(pixels)  float32 (count, 3, height, width) in, one row of floats a picture out
  text_vectors(ids)        int64 (count, length) in, one row of floats a text out

What differs by design, and is told on the way where it can be seen:
  Pictures with alpha      Python drops the alpha, Loreboard puts the picture on white.
  Pictures stored turned   Python takes a photo as it is stored, Loreboard turns it upright.
  Capitals with SigLIP 2   The model wants lower case. Loreboard sees to it, transformers may leave it to the caller.
  Pictures by torchvision  They are rounded otherwise than by Pillow, which transformers is asked to use here.
"""
FORMATS = (".bmp", ".gif", ".jpeg", ".jpg", ".png", ".webp")
BATCH = 8
DRAWN = {"wide": ("RGB", 640, 360), "high": ("RGB", 333, 501), "grey": ("L", 301, 300), "small": ("RGB", 47, 31)}
TEXTS = [
    "a red dragon", "castle", "x", "", "The knight's sword", "PORTRAIT OF A PALADIN", "  too   many    spaces  ",
    "I'd say they're late; we've heard it, haven't we?", "an owlbear (young), 50% off... #1 @ the fair?",
    "A DWARF, a Wizard & 2 goblins!", "map_of_the_north_v2.final.png", "level 20, 1,000 gold coins, anno 1347",
    "a well-worn cloak", "Café, naïve, Zürich, smørrebrød, Đà Nẵng", "замок на холме", "κάστρο στον λόφο", "קסם וחרב",
    "赤いドラゴンと古い城", "용과 마법사", "a dragon 🐉, a wizard 🧙\u200d♂\ufe0f🔥",
    "a portrait of an elven archer with silver hair and a hooded cloak, painted with broad brush strokes, " * 6,
]


def say(message):
    print(message, file=sys.stderr, flush=True)


def stop(message):
    raise SystemExit(f"parity_reference.py: {message}")


def computed(compute, batch):
    """What transformers 5 gives is an output that holds the vectors; others give the vectors."""
    import torch

    with torch.no_grad():
        found = compute(torch.from_numpy(batch))
    return getattr(found, "pooler_output", found)


class Transformers:
    def __init__(self, model):
        import transformers

        self.name = f"transformers {transformers.__version__}"
        self.model = transformers.AutoModel.from_pretrained(model).float().eval()
        # Both ask for Pillow: use_fast is the word of version 4, backend that of version 5.
        self.processor = transformers.AutoImageProcessor.from_pretrained(model, use_fast=False, backend="pil")
        self.tokenizer = transformers.AutoTokenizer.from_pretrained(model)
        self.length = self.model.config.text_config.max_position_embeddings
        say(f"Pictures are prepared by {type(self.processor).__name__}, texts by {type(self.tokenizer).__name__}.")
        if self.model.config.model_type.startswith("siglip") and self.ids("Dragon") != self.ids("dragon"):
            say("This tokenizer keeps capitals and Loreboard lowers them, so texts with capitals will differ.")

    def pixels(self, image):
        return self.processor(images=image, return_tensors="pt")["pixel_values"][0]

    def ids(self, text):
        return self.tokenizer(text, padding="max_length", truncation=True, max_length=self.length)["input_ids"]

    def picture_vectors(self, pixels):
        return computed(lambda batch: self.model.get_image_features(pixel_values=batch), pixels)

    def text_vectors(self, ids):
        return computed(lambda batch: self.model.get_text_features(input_ids=batch), ids)


class OpenClip:
    def __init__(self, model):
        import open_clip

        self.name = f"open_clip {open_clip.__version__}"
        place = f"local-dir:{model}" if Path(model).is_dir() else model if ":" in model else f"hf-hub:{model}"
        self.model, self.pixels = open_clip.create_model_from_pretrained(place)
        self.model.eval()
        self.tokenizer = open_clip.get_tokenizer(place)

    def ids(self, text):
        return self.tokenizer([text])[0].tolist()

    def picture_vectors(self, pixels):
        return computed(self.model.encode_image, pixels)

    def text_vectors(self, ids):
        return computed(self.model.encode_text, ids)


LIBRARIES = {
    "transformers": (Transformers, "a folder with weights for PyTorch", "torch transformers sentencepiece protobuf"),
    "open_clip": (OpenClip, "a folder with open_clip_config.json (open_clip 3)", "torch open_clip_torch transformers"),
}


def opened(library, model):
    """The name of what runs the model, and an object with the four methods."""
    if library not in LIBRARIES:
        return opened_file(Path(library), model)
    load, folder, packages = LIBRARIES[library]
    try:
        reference = load(model)
    except Exception as failure:
        stop(f"{library} cannot open --model {model}: {failure}\n"
             f"Wanted is {folder} or a name on the hub, and: pip install {packages}")
    return reference.name, reference


def opened_file(file, model):
    if file.suffix != ".py" or not file.is_file():
        stop(f"--library {file} is neither {' nor '.join(LIBRARIES)} nor a Python file that is there.")
    sys.dont_write_bytecode = True
    sys.path.insert(0, str(file.resolve().parent))
    module = importlib.import_module(file.stem)
    if not hasattr(module, "load"):
        stop(f"{file} has no function load(model). See --help for what it gives.")
    return file.name, module.load(model)


def listed_texts(file):
    try:
        return Path(file).read_text(encoding="utf-8-sig").removesuffix("\n").split("\n") if file else TEXTS
    except (OSError, UnicodeDecodeError) as failure:
        stop(f"--texts {file} cannot be read as UTF-8: {failure}")


def listed_pictures(places):
    for place in map(Path, places):
        inside = sorted(place.iterdir()) if place.is_dir() else []
        found = [file for file in inside if file.suffix.lower() in FORMATS] or [place]
        if not found[0].is_file():
            stop(f"--pictures {place} is neither a file nor a folder with files in {' '.join(FORMATS)}.")
        yield from found


def drawn(mode, width, height):
    """Colours that run along both sides, a board of squares, and a disc in which all is turned round."""
    y, x = numpy.mgrid[:height, :width]
    samples = numpy.stack([255 * x // width, 255 * y // height, (x // 24 + y // 24) % 2 * 255], -1)
    inside = (2 * x - width) ** 2 + (2 * y - height) ** 2 < min(width, height) ** 2 // 2
    samples[inside] = 255 - samples[inside]
    return Image.fromarray(samples.astype(numpy.uint8)).convert(mode)


def collected(files, folder):
    """The pictures in the folder, copied there or drawn there, with a number before each name."""
    folder.mkdir(parents=True)
    for index, picture in enumerate(files):
        (folder / f"{index:02}-{picture.name}").write_bytes(picture.read_bytes())
    for index, name in enumerate([] if files else DRAWN):
        drawn(*DRAWN[name]).save(folder / f"{index:02}-{name}.png")
    return sorted(folder.iterdir(), key=lambda file: int(file.name.split("-")[0]))


def rgb(file):
    try:
        with Image.open(file) as image:
            if "A" in image.getbands() or "transparency" in image.info or image.getexif().get(0x0112, 1) != 1:
                say(f"{file.name} has alpha or is stored turned, and may differ. See --help.")
            return image.convert("RGB")
    except OSError as failure:
        stop(f"{file.name} cannot be read by Pillow: {failure}")


def with_vectors(entries, inputs, compute, what):
    """The entries with what becomes of their inputs, in the shortest decimals that give the same 32-bit floats."""
    for start in range(0, len(entries), BATCH):
        batch = entries[start : start + BATCH]
        vectors = numpy.asarray(compute(numpy.stack(inputs[start : start + BATCH])), dtype=numpy.float32)
        if vectors.ndim != 2 or len(vectors) != len(batch) or not numpy.isfinite(vectors).all():
            stop(f"{len(batch)} {what} became numbers of shape {vectors.shape}. Wanted is a finite row for each.")
        for entry, vector in zip(batch, vectors):
            entry["vector"] = [float(str(value)) for value in vector]
        say(f"{start + len(batch)} of {len(entries)} {what}")
    return entries


def compared_pictures(reference, files, folder):
    pixels = [numpy.asarray(reference.pixels(rgb(file)), dtype="<f4") for file in files]
    shapes = {one.shape for one in pixels}
    if len(shapes) > 1 or len(pixels[0].shape) != 3 or len(pixels[0]) != 3:
        stop(f"Pictures became pixels of shape {shapes}. Wanted is one (3, height, width) for all, not patches.")
    folder.mkdir()
    entries = []
    for file, one in zip(files, pixels):
        (folder / f"{file.stem}.f32").write_bytes(one.tobytes())
        entries.append({"file": f"pictures/{file.name}", "pixels": f"pixels/{file.stem}.f32", "shape": one.shape})
    return with_vectors(entries, pixels, reference.picture_vectors, "pictures")


def compared_texts(reference, texts):
    ids = [[int(token) for token in reference.ids(text)] for text in texts]
    lengths = {len(row) for row in ids}
    if len(lengths) > 1:
        stop(f"Texts became rows of {lengths} ids. Wanted are as many for each text, cut off and filled up.")
    entries = [{"text": text, "ids": row} for text, row in zip(texts, ids)]
    return with_vectors(entries, numpy.array(ids, dtype=numpy.int64), reference.text_vectors, "texts")


def main():
    form = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0], epilog=EPILOG, formatter_class=form)
    add = parser.add_argument
    add("--model", required=True, help="a folder or a name on the hub, as the library takes it")
    add("--out", required=True, metavar="REFERENCE", help="the folder to make; it must not be there yet")
    add("--library", default="transformers", metavar="transformers|open_clip|FILE.py", help="the first if not given")
    add("--pictures", nargs="+", default=[], metavar="FILE_OR_FOLDER", help=f"instead of {len(DRAWN)} that are drawn")
    add("--texts", metavar="FILE.txt", help=f"one text a line, in UTF-8, instead of {len(TEXTS)} that are built in")
    asked = parser.parse_args()
    out = Path(asked.out)
    if out.exists():
        stop(f"--out {out} is there already. Name a new folder, or remove that one.")
    texts, files = listed_texts(asked.texts), list(listed_pictures(asked.pictures))
    say(f"Opening {asked.model} with {asked.library}")
    library, reference = opened(asked.library, asked.model)
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=out.parent, prefix=f".{out.name}.") as unfinished:
        part = Path(unfinished, out.name)
        pictures = compared_pictures(reference, collected(files, part / "pictures"), part / "pixels")
        lists = {"pictures": pictures, "texts": compared_texts(reference, texts)}
        lines = [f'"{key}": [\n' + ",\n".join(map(json.dumps, entries)) + "\n]" for key, entries in lists.items()]
        head = json.dumps({"format": 1, "library": library, "model": asked.model})
        (part / "parity.json").write_text(",\n".join([head[:-1], *lines]) + "}\n", encoding="utf-8")
        part.rename(out)
    say(f"{out} is made. Next: loreboard parity MODEL {out}")


if __name__ == "__main__":
    main()
