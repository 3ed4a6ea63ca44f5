#!/usr/bin/env python3
"""Trains the three towers of the embedded model on the world of the sampler.

    python3 training/train.py WORLD OUT [--minutes 60]

WORLD is what `TrainingWorld` wrote. OUT gets the towers as torch keeps them, and the model's folder. Needs torch and onnx; takes
a GPU where there is one.
"""

import argparse
import math
import os
import pathlib
import time

import torch
from torch.nn import functional

from export import write_model
from facts import Facts, chance_of
from pieces import LENGTH, Pieces
from towers import Read, Seen
from world import World, jolted, normal, shaken

PICTURES, SOUNDS, OUTSIDE = 256, 64, 64
RATE, WARM_UP, DECAY = 4e-3, 80, 0.05
MERGES = 2400
HERE = pathlib.Path(__file__).parent
SEEN_FACETS = ("subject", "palette", "style", "time", "weather", "mood", "era", "setting")
HEARD_FACETS = ("mood", "tempo", "mode", "density", "instrument")


class Model(torch.nn.Module):
    def __init__(self, facts, vocabulary):
        super().__init__()
        seen = {facet: len(facts.facets[facet]) for facet in SEEN_FACETS}
        heard = {facet: len(facts.facets[facet]) for facet in HEARD_FACETS}
        self.pictures = Seen(3, (32, 64, 128, 192), seen)
        self.sounds = Seen(1, (24, 48, 96, 128), heard)
        self.words = Read(vocabulary)
        self.temperature = torch.nn.Parameter(torch.tensor(math.log(18.0)))

    def scale(self):
        return self.temperature.exp().clamp(max=60.0)


def unit(vectors):
    return functional.normalize(vectors.float(), dim=-1)


class Words:
    """Texts as ids, with some of the words broken up and strangers put between them."""

    def __init__(self, pieces, fillers, chance):
        self.pieces, self.fillers, self.chance = pieces, fillers, chance

    def ids(self, texts, shaken=True):
        rows = [self.pieces.encode(self._filled(text) if shaken else text, 0.15 if shaken else 0.0, self.chance)
                for text in texts]
        width = max(len(row) for row in rows)
        ids = torch.zeros(len(rows), min(LENGTH, width), dtype=torch.long)
        for i, row in enumerate(rows):
            ids[i, : len(row)] = torch.tensor(row)
        return ids

    def _filled(self, text):
        if self.chance.random() >= 0.35:
            return text
        words = text.split(" ")
        for _ in range(self.chance.randint(1, 3)):
            words.insert(self.chance.randrange(len(words) + 1), self.chance.choice(self.fillers))
        return " ".join(words)


def contrast(own, other, scale, excused, outside=None):
    """Each finds its own among the others; those that would be right as well are left out."""
    own_side = scale * own @ other.t()
    own_side = own_side.masked_fill(excused, -1e4)
    target = torch.arange(len(own))
    back = own_side.t()
    if outside is not None:
        back = torch.cat([back, scale * other @ outside.t()], 1)
    return (functional.cross_entropy(own_side, target) + functional.cross_entropy(back, target)) / 2


class Trainer:
    def __init__(self, world, facts, pieces, outside, fillers, seed):
        self.world, self.facts, self.outside = world, facts, outside
        self.chance = chance_of(seed)
        self.generator = torch.Generator().manual_seed(seed)
        self.words = Words(pieces, fillers, self.chance)
        self.model = Model(facts, len(pieces.ids))
        self.device = "cuda" if torch.cuda.is_available() else "cpu"
        self.model.to(self.device)
        if self.device == "cpu":
            self.model.pictures = self.model.pictures.to(memory_format=torch.channels_last)
        matrices = [p for p in self.model.parameters() if p.dim() > 1]
        others = [p for p in self.model.parameters() if p.dim() <= 1]
        self.optimiser = torch.optim.AdamW(
            [{"params": matrices, "weight_decay": DECAY}, {"params": others, "weight_decay": 0.0}], RATE, (0.9, 0.98))

    def step(self):
        numbers = [self.world.training[self.chance.randrange(len(self.world.training))] for _ in range(PICTURES)]
        heard = [self.chance.randrange(len(self.world.sound_tags)) for _ in range(SOUNDS)]
        pictures = normal(shaken(self.world.looks(numbers), self.generator)).to(self.device)
        sounds = jolted(self.world.heard(heard, self.generator), self.generator).to(self.device)
        told = [self.facts.picture_caption(self.world.tags[n], self.chance) for n in numbers]
        sung = [self.facts.piece_caption(self.world.sound_tags[n], self.chance) for n in heard]
        prompts = [(facet, word) for facet in dict.fromkeys((*SEEN_FACETS, *HEARD_FACETS)) for word in self.facts.facets[facet]]
        texts = [text for text, _ in told] + [text for text, _ in sung]
        texts += [self.facts.prompt(facet, word, self.chance) for facet, word in prompts]
        strange = [self.stranger() for _ in range(OUTSIDE)]
        ids = torch.cat([padded(self.words.ids(texts)), padded(self.words.ids(strange, shaken=False))]).to(self.device)
        with torch.autocast(self.device, torch.bfloat16):
            picture_features = self.model.pictures.features(pictures)
            sound_features = self.model.sounds.features(sounds)
            picture_vectors = self.model.pictures.project(picture_features)
            sound_vectors = self.model.sounds.project(sound_features)
            text_vectors = self.model.words(ids)
            heads = {facet: head(picture_features) for facet, head in self.model.pictures.heads.items()}
            sound_heads = {facet: head(sound_features) for facet, head in self.model.sounds.heads.items()}
        loss = self.loss(
            unit(picture_vectors), unit(sound_vectors), unit(text_vectors), heads, sound_heads, numbers, heard,
            [stated for _, stated in told], [stated for _, stated in sung], prompts)
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimiser.step()
        return loss.item()

    def stranger(self):
        """A text about nothing in this world."""
        if self.chance.random() < 0.6:
            return self.chance.choice(self.outside)
        return " ".join(self.chance.choice(self.words.fillers) for _ in range(self.chance.randint(1, 6)))

    def loss(self, pictures, sounds, texts, heads, sound_heads, numbers, heard, stated, sung, prompts):
        scale = self.model.scale()
        captions, texts = texts[: len(pictures)], texts[len(pictures) :]
        sound_captions, texts = texts[: len(sounds)], texts[len(sounds) :]
        asked, outside = texts[: len(prompts)], texts[len(prompts) :]
        true = self.world.true[numbers].to(self.device)
        sound_true = self.world.sound_true[heard].to(self.device)
        mine = torch.eye(len(pictures), dtype=torch.bool, device=self.device)
        excused = self.facts.satisfied(self.facts.rows(stated).to(self.device), true) & ~mine
        total = contrast(captions, pictures, scale, excused, outside)
        mine = torch.eye(len(sounds), dtype=torch.bool, device=self.device)
        excused = self.facts.satisfied(self.facts.rows(sung).to(self.device), sound_true) & ~mine
        total = total + 0.5 * contrast(sound_captions, sounds, scale, excused, outside)
        total = total + self.facets(prompts, asked, pictures, true, heads, SEEN_FACETS, scale, 0.3, 0.15)
        total = total + self.facets(prompts, asked, sounds, sound_true, sound_heads, HEARD_FACETS, scale, 0.3, 0.15)
        moods = [self.facts.numbers[("mood", word)] for word in self.facts.facets["mood"]]
        shared = (true[:, moods] @ sound_true[:, moods].t() > 0.5).float()
        lit = shared.sum(1) > 0
        if lit.any():
            logs = functional.log_softmax(scale * pictures[lit] @ sounds.t(), 1)
            total = total - 0.3 * (logs * shared[lit]).sum(1).div(shared[lit].sum(1)).mean()
        return total

    def facets(self, prompts, asked, vectors, true, heads, facets, scale, by_words, by_heads):
        total = 0.0
        for facet in facets:
            places = [i for i, (name, _) in enumerate(prompts) if name == facet]
            right = true[:, [self.facts.numbers[prompts[i]] for i in places]]
            shown = right.sum(1) > 0
            if not shown.any():
                continue
            wanted = right[shown] / right[shown].sum(1, keepdim=True)
            for logits, weight in ((scale * vectors[shown] @ asked[places].t(), by_words),
                                   (heads[facet][shown].float(), by_heads)):
                total = total - weight * (functional.log_softmax(logits, 1) * wanted).sum(1).mean()
        return total


def padded(ids):
    return functional.pad(ids, (0, LENGTH - ids.shape[1]))


def corpus(facts, world, outside):
    """What the pieces of words are learned from."""
    chance = chance_of(1)
    texts = [facts.picture_caption(tags, chance, 0.0)[0] for tags in world.tags[:20000]]
    texts += [facts.piece_caption(tags, chance, 0.0)[0] for tags in world.sound_tags[:4000]]
    return texts + 40 * outside


def common_words():
    """Words of everyday English, from the documentation of this repository."""
    words = {}
    for page in sorted((HERE.parent / "docs").rglob("*.md")):
        for word in page.read_text().lower().split():
            if word.isalpha() and len(word) > 2:
                words[word] = words.get(word, 0) + 1
    return sorted(word for word, times in words.items() if times > 1)


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("world", type=pathlib.Path)
    options.add_argument("out", type=pathlib.Path)
    options.add_argument("--minutes", type=float, default=60)
    options.add_argument("--seed", type=int, default=1)
    chosen = options.parse_args()
    torch.manual_seed(chosen.seed)
    torch.set_num_threads(os.cpu_count())
    facts = Facts(chosen.world / "facts.json")
    world = World(chosen.world, facts)
    outside = [line for line in (HERE / "everyday.txt").read_text().splitlines() if line]
    pieces = Pieces.learn(corpus(facts, world, outside), MERGES)
    trainer = Trainer(world, facts, pieces, outside, common_words(), chosen.seed)
    begun, steps, total = time.monotonic(), 0, chosen.minutes * 60
    print(f"{len(world.training)} pictures, {len(world.sound_tags)} pieces, {len(pieces.ids)} word pieces", flush=True)
    while (gone := time.monotonic() - begun) < total:
        rate = RATE * min(1, (steps + 1) / WARM_UP) * 0.5 * (1 + math.cos(math.pi * gone / total))
        for group in trainer.optimiser.param_groups:
            group["lr"] = rate
        loss = trainer.step()
        steps += 1
        if steps % 50 == 0:
            print(f"{gone / 60:5.1f} min, step {steps}, loss {loss:.3f}, scale {trainer.model.scale().item():.1f}", flush=True)
    chosen.out.mkdir(parents=True, exist_ok=True)
    trainer.model.cpu().eval()
    torch.save({"model": trainer.model.state_dict(), "merges": pieces.merges}, chosen.out / "towers.pt")
    write_model(trainer.model, pieces, chosen.out)


if __name__ == "__main__":
    main()
