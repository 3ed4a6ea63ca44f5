#!/usr/bin/env python3
"""Measures trained towers on a world that they have not seen.

    python3 training/measure.py WORLD OUT

WORLD is what `TrainingWorld` wrote from other seeds, OUT what `train.py` left.
"""

import pathlib
import sys

import torch
from torch.nn import functional

from facts import Facts, chance_of
from pieces import LENGTH, Pieces
from train import HEARD_FACETS, SEEN_FACETS, Model, unit
from world import SIDE, World, normal

MOST = 1000
BATCH = 250


class Measures:
    def __init__(self, world, facts, pieces, model):
        self.world, self.facts, self.pieces, self.model = world, facts, pieces, model
        self.chance = chance_of(7)
        with torch.no_grad():
            numbers = range(min(MOST, len(world.tags)))
            self.tags = [world.tags[n] for n in numbers]
            self.pictures = torch.cat([self.seen(numbers[i : i + BATCH]) for i in range(0, len(numbers), BATCH)])
            heard = range(min(MOST, len(world.sound_tags)))
            self.sound_tags = [world.sound_tags[n] for n in heard]
            self.sounds = unit(model.sounds(world.heard(heard)))

    def seen(self, numbers):
        pictures = functional.interpolate(self.world.looks(numbers)[0], (SIDE, SIDE), mode="bilinear", antialias=True,
                                          align_corners=False)
        return unit(self.model.pictures(normal(pictures)))

    def read(self, texts):
        ids = torch.zeros(len(texts), LENGTH, dtype=torch.long)
        for i, text in enumerate(texts):
            row = self.pieces.encode(text)
            ids[i, : len(row)] = torch.tensor(row)
        with torch.no_grad():
            return unit(self.model.words(ids))

    def recall(self, drop):
        """Of sentences that find their own picture first, and among ten; and of pictures that find their sentence first; and the ceiling."""
        told = [self.facts.picture_caption(tags, self.chance, drop) for tags in self.tags]
        scores = self.read([text for text, _ in told]) @ self.pictures.t()
        ranks = (scores > scores.diagonal().unsqueeze(1)).sum(1)
        back = (scores > scores.diagonal()).sum(0)
        fits = self.facts.satisfied(self.facts.rows([stated for _, stated in told]), self.world.true[: len(self.tags)])
        ceiling = (1.0 / fits.sum(1)).mean().item()
        return [share(ranks < 1), share(ranks < 10), share(back < 1), ceiling]

    def facet(self, facet, vectors, tags):
        """How often the first word of a facet is right, and the words that are missed most."""
        words = self.facts.facets[facet]
        prompts = self.read([self.facts.prompt(facet, word, self.chance) for word in words])
        asked = [(i, item[facet]) for i, item in enumerate(tags) if facet in item]
        best = (vectors[[i for i, _ in asked]] @ prompts.t()).argmax(1)
        right = [words[place] in true for place, (_, true) in zip(best.tolist(), asked)]
        missed = {}
        for fine, (_, true) in zip(right, asked):
            for word in true[:1]:
                hits, count = missed.get(word, (0, 0))
                missed[word] = hits + fine, count + 1
        worst = sorted((hits / count, word) for word, (hits, count) in missed.items() if count >= 5)[:6]
        return sum(right) / len(right), ", ".join(f"{word} {hits:.2f}" for hits, word in worst)

    def binding(self):
        right = []
        for number, tags in enumerate(self.tags):
            pair = self.facts.swapped(tags, self.chance)
            if pair is not None:
                own, other = self.read(pair) @ self.pictures[number]
                right.append(float(own > other))
        return sum(right) / max(1, len(right)), len(right)

    def shared_mood(self):
        lit = [i for i, tags in enumerate(self.tags) if "mood" in tags]
        first = (self.pictures[lit] @ self.sounds[:200].t()).argmax(1)
        return sum(self.tags[i]["mood"] == self.sound_tags[j]["mood"] for i, j in zip(lit, first.tolist())) / len(lit)


def share(hits):
    return hits.float().mean().item()


def main():
    folder, out = map(pathlib.Path, sys.argv[1:3])
    facts = Facts(folder / "facts.json")
    kept = torch.load(out / "towers.pt")
    pieces = Pieces(kept["merges"])
    model = Model(facts, len(pieces.ids))
    model.load_state_dict(kept["model"])
    measures = Measures(World(folder, facts), facts, pieces, model.eval())
    print("| measure | figure | missed most |\n|---|---|---|")
    for drop in (0.0, 0.15, 0.3):
        first, ten, back, ceiling = measures.recall(drop)
        print(f"| sentences without {drop:.0%} of the facts: recall@1, @10, back, ceiling "
              f"| {first:.3f}, {ten:.3f}, {back:.3f}, {ceiling:.3f} | |")
    for facet in SEEN_FACETS:
        print("| seen: {} | {:.3f} | {} |".format(facet, *measures.facet(facet, measures.pictures, measures.tags)))
    for facet in HEARD_FACETS:
        print("| heard: {} | {:.3f} | {} |".format(facet, *measures.facet(facet, measures.sounds, measures.sound_tags)))
    print("| colours exchanged | {:.3f} | of {} |".format(*measures.binding()))
    print(f"| the first of 200 pieces shares the mood | {measures.shared_mood():.3f} | |")


if __name__ == "__main__":
    main()
