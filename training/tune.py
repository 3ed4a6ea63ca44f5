#!/usr/bin/env python3
"""Goes on from the weights of a model's folder, on pictures and captions of one's own.

    python3 training/tune.py PICTURES START OUT [--minutes 5]

Beside each picture lies a text file or a JSON file of the same name: `dragon.png` with `dragon.txt`, or with `dragon.json` and its
`caption`. One picture in ten is kept, to tell what it came to. Needs torch, onnx and PIL; the tower for sound stays as it is.
"""

import argparse
import json
import pathlib
import time

import torch
from PIL import Image
from torch.nn import functional

from export import restored, write_model
from facts import chance_of
from losses import contrast, unit
from pieces import Pieces
from strangers import Strangers
from telling import Spelling
from train import lines
from world import SIDE, no_places, normal, shaken

DRAWN = 96
TOGETHER, STRANGERS, RATE = 48, 24, 3e-4
ENDINGS = (".png", ".jpg", ".jpeg", ".webp")


def caption(file):
    words, facts = file.with_suffix(".txt"), file.with_suffix(".json")
    if words.exists():
        return words.read_text().strip()
    return json.loads(facts.read_text()).get("caption", "").strip() if facts.exists() else ""


def read(folder):
    """Pictures as squares, and their captions."""
    files = [file for file in sorted(folder.rglob("*")) if file.suffix.lower() in ENDINGS and caption(file)]
    if len(files) < 20:
        raise SystemExit(f"{folder} has {len(files)} pictures with captions; give 20 or more, each with a .txt or .json beside it.")
    squares = []
    for file in files:
        square = Image.open(file).convert("RGB").resize((DRAWN, DRAWN), Image.Resampling.BILINEAR)
        squares.append(torch.frombuffer(bytearray(square.tobytes()), dtype=torch.uint8).view(DRAWN, DRAWN, 3).permute(2, 0, 1))
    return torch.stack(squares), [caption(file) for file in files]


def partly(text, chance):
    """Some of what a caption says."""
    parts = [part for part in text.split(", ") if chance.random() >= 0.25]
    return ", ".join(parts) or text


class Tuner:
    def __init__(self, model, pieces, squares, captions, seed):
        self.model, self.squares, self.captions = model, squares, captions
        self.chance, self.generator = chance_of(seed), torch.Generator().manual_seed(seed)
        self.pieces, self.outside = pieces, lines("everyday.txt")
        self.spelling = Spelling(pieces, Strangers(lines("fillers.txt"), self.outside), self.chance)
        self.kept = list(range(0, len(captions), 10))
        self.training = [i for i in range(len(captions)) if i % 10]
        tuned = [*model.pictures.parameters(), *model.words.parameters()]
        self.optimiser = torch.optim.AdamW(tuned, RATE, (0.9, 0.98), weight_decay=0.05)

    def told(self, texts, changed=True):
        rows = [self.spelling.ids(text) if changed else self.pieces.encode(text) for text in texts]
        ids = torch.zeros(len(rows), max(map(len, rows)), dtype=torch.long)
        for i, row in enumerate(rows):
            ids[i, : len(row)] = torch.tensor(row)
        return unit(self.model.words(ids))

    def step(self):
        some = self.chance.sample(self.training, min(TOGETHER, len(self.training)))
        squares = self.squares[some].float() / 255
        looks, _ = shaken(squares, no_places(squares), self.generator)
        seen = unit(self.model.pictures(normal(looks)))
        texts = [partly(self.captions[i], self.chance) for i in some]
        same = torch.tensor([[one == other for other in texts] for one in texts]) & ~torch.eye(len(some), dtype=torch.bool)
        strange = self.told(self.chance.choices(self.outside, k=STRANGERS), False)
        loss = contrast(self.told(texts), seen, self.model.scale().detach(), same, strange)
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        self.optimiser.step()
        return loss.item()

    def found(self):
        """Of the kept captions, how many find their own picture first."""
        with torch.no_grad():
            looks = functional.interpolate(self.squares[self.kept].float() / 255, (SIDE, SIDE), mode="bilinear", antialias=True,
                                           align_corners=False)
            scores = self.told([self.captions[i] for i in self.kept], False) @ unit(self.model.pictures(normal(looks))).t()
        return (scores.argmax(1) == torch.arange(len(self.kept))).float().mean().item()


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("pictures", type=pathlib.Path)
    options.add_argument("start", type=pathlib.Path)
    options.add_argument("out", type=pathlib.Path)
    options.add_argument("--minutes", type=float, default=5)
    options.add_argument("--seed", type=int, default=1)
    chosen = options.parse_args()
    torch.manual_seed(chosen.seed)
    pieces = Pieces.read(chosen.start)
    tuner = Tuner(restored(chosen.start).eval(), pieces, *read(chosen.pictures), chosen.seed)
    print(f"{len(tuner.training)} pictures to learn from, {len(tuner.kept)} kept; of these {tuner.found():.2f} are found first", flush=True)
    begun = last = time.monotonic()
    while (gone := time.monotonic() - begun) < 60 * chosen.minutes:
        loss = tuner.step()
        if time.monotonic() - last > 15:
            last = time.monotonic()
            print(f"{gone / 60:5.1f} min, loss {loss:.3f}", flush=True)
    print(f"now {tuner.found():.2f} are found first")
    write_model(tuner.model, pieces, chosen.out)


if __name__ == "__main__":
    main()
