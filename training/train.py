#!/usr/bin/env python3
"""Trains the three towers of the embedded model on the world of the sampler.

    python3 training/train.py WORLD OUT [--looking 6000] [--telling 3000]

WORLD is what `TrainingWorld` wrote. OUT gets the model's folder, and what is needed to go on: the same command continues a run that was
cut short, and comes to what it would have come to without. Needs torch and onnx; takes a GPU where there is one.
"""

import argparse
import math
import os
import pathlib
import time

import torch

from export import write_model
from facts import Facts, chance_of
from looking import HEARD_FACETS, SEEN_FACETS, Looking, LookingTeacher
from pieces import Pieces
from strangers import Strangers
from telling import Found, TellingTeacher
from towers import Model
from world import World

LOOKING_RATE, TELLING_RATE, WARM_UP, DECAY = 3e-3, 2e-3, 150, 0.05
SMOOTH = 0.997
MERGES = 2400
WORKERS = 2
KEPT_EVERY, TOLD_EVERY = 500, 50
HERE = pathlib.Path(__file__).parent


def lines(name):
    return [line for line in (HERE / name).read_text().splitlines() if line]


def corpus(chosen, world):
    """What the pieces of words are learned from, which is nothing made up."""
    chance = chance_of(1)
    strangers = Strangers(lines("fillers.txt"), lines("everyday.txt"), inventive=False)
    facts = Facts(chosen.world / "facts.json", strangers)
    texts = [facts.picture_caption(tags, chance, 0.0)[0] for tags in world.tags[:20000]]
    texts += [facts.piece_caption(tags, chance, 0.0)[0] for tags in world.sound_tags[:4000]]
    return texts + 10 * strangers.everyday


def new_model(facts, vocabulary):
    def sizes(facets):
        return {facet: len(facts.facets[facet]) for facet in facets}

    return Model(sizes(SEEN_FACETS), sizes(HEARD_FACETS), len(facts.kinds), len(facts.colours), vocabulary)


class Exchange:
    """Gradients of all workers, averaged in memory that they share."""

    def __init__(self, workers, size):
        self.gradients = torch.zeros(workers, size).share_memory_()
        self.barrier = torch.multiprocessing.get_context("fork").Barrier(workers)

    def between(self, worker, parameters):
        if len(self.gradients) == 1:
            return
        flat = torch.cat([p.grad.reshape(-1) for p in parameters])
        self.gradients[worker, : len(flat)] = flat
        self.barrier.wait()
        mean = self.gradients[:, : len(flat)].mean(0)
        self.barrier.wait()
        start = 0
        for p in parameters:
            p.grad.copy_(mean[start : start + p.numel()].view_as(p))
            start += p.numel()


class Stage:
    """The steps of one worker in one of the two stages; the first one tells how it goes."""

    def __init__(self, name, steps, rate, teacher, worker, exchange, chosen):
        self.name, self.steps, self.rate, self.teacher = name, steps, rate, teacher
        self.worker, self.exchange, self.chosen = worker, exchange, chosen
        self.learned = [p for p in teacher.trained.parameters() if p.requires_grad]
        matrices = [p for p in self.learned if p.dim() > 1]
        others = [p for p in self.learned if p.dim() <= 1]
        self.optimiser = torch.optim.AdamW(
            [{"params": matrices, "weight_decay": DECAY}, {"params": others, "weight_decay": 0.0}], rate, (0.9, 0.98))
        self.done = 0
        self.smooth = {key: value.clone() for key, value in teacher.trained.state_dict().items()}
        if self.file().exists():
            kept = torch.load(self.file(), map_location=teacher.device)
            teacher.trained.load_state_dict(kept["trained"])
            self.optimiser.load_state_dict(kept["optimiser"])
            self.done, self.smooth = kept["done"], kept["smooth"]

    def file(self):
        return self.chosen.out / f"{self.name}-{self.worker}.pt"

    def all(self, written):
        """Goes to its end; whenever steps are kept, the mean of the latest is written."""
        begun = time.monotonic()
        while self.done < self.steps:
            loss = self.step()
            self.done += 1
            if self.worker == 0 and self.done % TOLD_EVERY == 0:
                minutes = (time.monotonic() - begun) / 60
                print(f"{minutes:5.1f} min, {self.name} step {self.done} of {self.steps}, loss {loss:.3f}", flush=True)
            if self.done % KEPT_EVERY == 0 or self.done == self.steps:
                self.keep()
                written(self.smooth)

    def step(self):
        """Each draws what it draws from its own number and that of the step alone."""
        chance = chance_of(f"{self.chosen.seed} {self.name} {self.worker} {self.done}")
        generator = torch.Generator().manual_seed(chance.getrandbits(62))
        loss = self.teacher.lost(chance, generator)
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        self.exchange.between(self.worker, [p for p in self.learned if p.grad is not None])
        torch.nn.utils.clip_grad_norm_(self.learned, 1.0)
        rate = self.rate * min(1, (self.done + 1) / WARM_UP) * 0.5 * (1 + math.cos(math.pi * self.done / self.steps))
        for group in self.optimiser.param_groups:
            group["lr"] = rate
        self.optimiser.step()
        self.follow()
        return loss.item()

    def follow(self):
        """The mean of the latest steps, which is better than the last of them."""
        share = max(1 - SMOOTH, 9 / (self.done + 10))
        for key, value in self.teacher.trained.state_dict().items():
            if value.is_floating_point():
                self.smooth[key].lerp_(value, share)

    def keep(self):
        """All workers keep the same step, or none does."""
        half = self.file().with_suffix(".half")
        torch.save({"trained": self.teacher.trained.state_dict(), "smooth": self.smooth,
                    "optimiser": self.optimiser.state_dict(), "done": self.done}, half)
        self.exchange.barrier.wait()
        half.replace(self.file())
        self.exchange.barrier.wait()


def work(worker, workers, exchange, world, pieces, strangers, chosen):
    """Both stages, one after the other. The second begins with what the first worker found, for all of them."""
    torch.manual_seed(chosen.seed)
    torch.set_num_threads(max(1, os.cpu_count() // workers))
    device = "cuda" if torch.cuda.is_available() else "cpu"
    model = new_model(world.facts, len(pieces.ids)).to(device)
    looking = LookingTeacher(world, model, workers, device)
    Stage("looking", chosen.looking, LOOKING_RATE, looking, worker, exchange, chosen).all(lambda smooth: None)
    first = torch.load(chosen.out / "looking-0.pt", map_location=device)
    looking.trained.load_state_dict(first["smooth"])
    found = Found(chosen.out, first["done"], world, looking)
    found.fill(worker, workers, exchange.barrier)

    def written(smooth):
        if worker == 0:
            copy = new_model(world.facts, len(pieces.ids))
            copy.load_state_dict(smooth)
            write_model(copy.eval(), pieces, chosen.out)

    telling = TellingTeacher(world, model, found, pieces, strangers, workers, device)
    Stage("telling", chosen.telling, TELLING_RATE, telling, worker, exchange, chosen).all(written)


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("world", type=pathlib.Path)
    options.add_argument("out", type=pathlib.Path)
    options.add_argument("--looking", type=int, default=6000, help="steps of the first stage")
    options.add_argument("--telling", type=int, default=3000, help="steps of the second stage")
    options.add_argument("--seed", type=int, default=1)
    chosen = options.parse_args()
    chosen.out.mkdir(parents=True, exist_ok=True)
    strangers = Strangers(lines("fillers.txt"), lines("everyday.txt"))
    world = World(chosen.world, Facts(chosen.world / "facts.json", strangers))
    pieces = Pieces.learn(corpus(chosen, world), MERGES)
    print(f"{len(world.training)} pictures, {len(world.sound_tags)} pieces, {len(pieces.ids)} word pieces", flush=True)
    workers = 1 if torch.cuda.is_available() else WORKERS
    model = new_model(world.facts, len(pieces.ids))
    exchange = Exchange(workers, sum(p.numel() for part in (model, Looking(model)) for p in part.parameters()))
    others = [torch.multiprocessing.get_context("fork").Process(
        target=work, args=(i, workers, exchange, world, pieces, strangers, chosen), daemon=True) for i in range(1, workers)]
    for other in others:
        other.start()
    work(0, workers, exchange, world, pieces, strangers, chosen)
    for other in others:
        other.join()


if __name__ == "__main__":
    main()
