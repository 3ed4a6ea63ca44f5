#!/usr/bin/env python3
"""Trains the three towers of the embedded model on the world of the sampler.

    python3 training/train.py WORLD OUT [--steps 8000]

WORLD is what `TrainingWorld` wrote. OUT gets the model's folder, and what is needed to go on: the same command continues a run that was
cut short, and comes to what it would have come to without. Needs torch and onnx; takes a GPU where there is one.
"""

import argparse
import math
import os
import pathlib
import time

import torch

from export import restore, write_model
from facts import Facts, chance_of
from lessons import Model, Teacher
from pieces import Pieces
from strangers import Strangers
from world import World

RATE, WARM_UP, DECAY = 3e-3, 150, 0.05
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


class Exchange:
    """Gradients of all workers, averaged in memory that they share."""

    def __init__(self, workers, size):
        self.gradients = torch.zeros(workers, size).share_memory_()
        self.barrier = torch.multiprocessing.get_context("fork").Barrier(workers)

    def between(self, worker, model):
        parameters = [p for p in model.parameters() if p.grad is not None]
        if len(self.gradients) == 1:
            return
        flat = torch.cat([p.grad.reshape(-1) for p in parameters])
        self.gradients[worker, : len(flat)] = flat
        self.barrier.wait()
        mean = self.gradients.mean(0)
        self.barrier.wait()
        start = 0
        for p in parameters:
            p.grad.copy_(mean[start : start + p.numel()].view_as(p))
            start += p.numel()


class Run:
    """The steps of one worker; the first one tells how it goes and keeps what was learned."""

    def __init__(self, worker, exchange, teacher, chosen):
        self.worker, self.exchange, self.teacher, self.chosen = worker, exchange, teacher, chosen
        model = teacher.model
        matrices = [p for p in model.parameters() if p.dim() > 1]
        others = [p for p in model.parameters() if p.dim() <= 1]
        self.optimiser = torch.optim.AdamW(
            [{"params": matrices, "weight_decay": DECAY}, {"params": others, "weight_decay": 0.0}], chosen.rate, (0.9, 0.98))
        self.done, self.smooth = 0, None
        if self.file().exists():
            kept = torch.load(self.file(), map_location=teacher.device)
            model.load_state_dict(kept["model"])
            self.optimiser.load_state_dict(kept["optimiser"])
            self.done, self.smooth = kept["done"], kept["smooth"]
            return
        if chosen.start:
            restore(model, chosen.start)
        self.smooth = {name: value.clone() for name, value in model.state_dict().items()}

    def file(self):
        return self.chosen.out / f"worker-{self.worker}.pt"

    def all(self):
        begun = time.monotonic()
        while self.done < self.chosen.steps:
            loss = self.step()
            self.done += 1
            if self.worker == 0 and self.done % TOLD_EVERY == 0:
                minutes = (time.monotonic() - begun) / 60
                print(f"{minutes:5.1f} min, step {self.done}, loss {loss:.3f}, scale {self.teacher.model.scale().item():.1f}", flush=True)
            if self.done % KEPT_EVERY == 0 or self.done == self.chosen.steps:
                self.keep()

    def step(self):
        """Each draws what it draws from its own number and that of the step alone."""
        chance = chance_of(f"{self.chosen.seed} {self.worker} {self.done}")
        generator = torch.Generator().manual_seed(chance.getrandbits(62))
        loss = self.teacher.lost(chance, generator)
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        self.exchange.between(self.worker, self.teacher.model)
        torch.nn.utils.clip_grad_norm_(self.teacher.model.parameters(), 1.0)
        rate = self.chosen.rate * min(1, (self.done + 1) / WARM_UP) * 0.5 * (1 + math.cos(math.pi * self.done / self.chosen.steps))
        for group in self.optimiser.param_groups:
            group["lr"] = rate
        self.optimiser.step()
        self.follow()
        return loss.item()

    def follow(self):
        """The mean of the latest steps, which is better than the last of them."""
        share = max(1 - SMOOTH, 9 / (self.done + 10))
        for name, value in self.teacher.model.state_dict().items():
            if value.is_floating_point():
                self.smooth[name].lerp_(value, share)

    def keep(self):
        """All workers keep the same step, or none does."""
        half = self.file().with_suffix(".half")
        torch.save({"model": self.teacher.model.state_dict(), "smooth": self.smooth, "optimiser": self.optimiser.state_dict(), "done": self.done}, half)
        self.exchange.barrier.wait()
        half.replace(self.file())
        self.exchange.barrier.wait()
        if self.worker == 0:
            copy = Model(self.teacher.facts, len(self.teacher.pieces.ids))
            copy.load_state_dict(self.smooth)
            write_model(copy.eval(), self.teacher.pieces, self.chosen.out)


def work(worker, workers, exchange, world, pieces, strangers, chosen):
    torch.manual_seed(chosen.seed)
    torch.set_num_threads(max(1, os.cpu_count() // workers))
    Run(worker, exchange, Teacher(world, pieces, strangers, workers), chosen).all()


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("world", type=pathlib.Path)
    options.add_argument("out", type=pathlib.Path)
    options.add_argument("--steps", type=int, default=8000)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--rate", type=float, default=RATE)
    options.add_argument("--start", type=pathlib.Path, help="the folder of a model to go on from")
    chosen = options.parse_args()
    chosen.out.mkdir(parents=True, exist_ok=True)
    strangers = Strangers(lines("fillers.txt"), lines("everyday.txt"))
    world = World(chosen.world, Facts(chosen.world / "facts.json", strangers))
    pieces = Pieces.read(chosen.start) if chosen.start else Pieces.learn(corpus(chosen, world), MERGES)
    print(f"{len(world.training)} pictures, {len(world.sound_tags)} pieces, {len(pieces.ids)} word pieces", flush=True)
    workers = 1 if torch.cuda.is_available() else WORKERS
    exchange = Exchange(workers, sum(p.numel() for p in Model(world.facts, len(pieces.ids)).parameters()))
    others = [torch.multiprocessing.get_context("fork").Process(
        target=work, args=(i, workers, exchange, world, pieces, strangers, chosen), daemon=True) for i in range(1, workers)]
    for other in others:
        other.start()
    work(0, workers, exchange, world, pieces, strangers, chosen)
    for other in others:
        other.join()


if __name__ == "__main__":
    main()
