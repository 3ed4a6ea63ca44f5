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

from export import restore, write_model
from facts import Facts, chance_of
from pieces import Pieces
from towers import DIMENSION, Heard, Read, Seen
from world import World, jolted, normal, shaken

PICTURES, SOUNDS, OUTSIDE, WRONG = 256, 32, 64, 64
RATE, WARM_UP, DECAY = 4e-3, 80, 0.05
MERGES = 2400
BUNDLES = 5
FILLED, MOST_FILLERS = 0.5, 6
WEIGHTS = {"subject": 2.0}
HERE = pathlib.Path(__file__).parent
PROCESSOR = pathlib.Path("/proc/cpuinfo")
SEEN_FACETS = ("subject", "palette", "style", "time", "weather", "mood", "era", "setting")
HEARD_FACETS = ("mood", "tempo", "mode", "density", "instrument")


class Model(torch.nn.Module):
    """The towers, with heads for the facts of a world where there is one."""

    def __init__(self, facts, vocabulary):
        super().__init__()
        seen = {facet: len(facts.facets[facet]) for facet in SEEN_FACETS} if facts else {}
        heard = {facet: len(facts.facets[facet]) for facet in HEARD_FACETS} if facts else {}
        cells = {"kinds": 1 + len(facts.kinds), "colours": 1 + len(facts.colours)} if facts else {}
        self.pictures = Seen(3, (24, 48, 128, 192), seen, cells)
        self.sounds = Heard(1, (24, 48, 96, 128), heard)
        self.words = Read(vocabulary)
        self.outward = torch.nn.Parameter(torch.randn(DIMENSION))
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
        return [self.pieces.encode(self._filled(text) if shaken else text, 0.15 if shaken else 0.0, self.chance)
                for text in texts]

    def _filled(self, text):
        if self.chance.random() >= FILLED:
            return text
        words = text.split(" ")
        for _ in range(self.chance.randint(1, min(MOST_FILLERS, 1 + len(words) // 2))):
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
    """One of those that work side by side, each on its share of every step."""

    def __init__(self, world, facts, pieces, outside, fillers, seed, share):
        self.world, self.facts, self.outside, self.share = world, facts, outside, share
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

    def step(self, rate, exchange):
        numbers = self.chance.choices(self.world.training, k=PICTURES // self.share)
        heard = [self.chance.randrange(len(self.world.sound_tags)) for _ in range(SOUNDS // self.share)]
        looks, places = shaken(*self.world.looks(numbers), self.generator)
        pictures = normal(looks).to(self.device)
        cells = [shares.to(self.device) for shares in self.world.seen(numbers, places)]
        sounds = jolted(self.world.heard(heard, self.generator), self.generator).to(self.device)
        told = [self.facts.picture_caption(self.world.tags[n], self.chance) for n in numbers]
        sung = [self.facts.piece_caption(self.world.sound_tags[n], self.chance) for n in heard]
        wrongly = [self.facts.told_wrongly(self.world.tags[n], self.world.named_besides[n], self.chance)
                   for n in numbers[: WRONG // self.share]]
        prompts = [(facet, word) for facet in dict.fromkeys((*SEEN_FACETS, *HEARD_FACETS)) for word in self.facts.facets[facet]]
        texts = [text for text, _ in told] + [text for text, _ in sung] + [text for pair in wrongly for text in pair]
        texts += [self.facts.prompt(facet, word, self.chance) for facet, word in prompts]
        strange = [self.stranger() for _ in range(OUTSIDE // self.share)]
        ids = self.words.ids(texts) + self.words.ids(strange, shaken=False)
        with torch.autocast(self.device, torch.bfloat16, enabled=self.device == "cuda" or has_short_floats()):
            picture_cells = self.model.pictures.cells(pictures)
            picture_features = self.model.pictures.features(picture_cells)
            sound_features = self.model.sounds.features(self.model.sounds.cells(sounds))
            picture_vectors = self.model.pictures.project(picture_features)
            sound_vectors = self.model.sounds.project(sound_features)
            text_vectors = self.read(ids)
            heads = {facet: head(picture_features) for facet, head in self.model.pictures.heads.items()}
            sound_heads = {facet: head(sound_features) for facet, head in self.model.sounds.heads.items()}
            cell_heads = [self.model.pictures.cell_heads[name](picture_cells) for name in ("kinds", "colours")]
        loss = self.loss(
            unit(picture_vectors), unit(sound_vectors), unit(text_vectors), heads, sound_heads, numbers, heard,
            [stated for _, stated in told], [stated for _, stated in sung], len(wrongly), prompts)
        loss = loss + in_cells(cell_heads[0].float(), cells[0]) + 0.5 * in_cells(cell_heads[1].float(), cells[1])
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        exchange(self.model)
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        for group in self.optimiser.param_groups:
            group["lr"] = rate
        self.optimiser.step()
        return loss.item()

    def read(self, rows):
        """Texts of one length or nearly so are read together."""
        order = sorted(range(len(rows)), key=lambda i: len(rows[i]))
        parts = []
        for start in range(0, len(order), -(-len(order) // BUNDLES)):
            some = order[start : start + -(-len(order) // BUNDLES)]
            ids = torch.zeros(len(some), len(rows[some[-1]]), dtype=torch.long)
            for i, place in enumerate(some):
                ids[i, : len(rows[place])] = torch.tensor(rows[place])
            parts.append(self.model.words(ids.to(self.device)))
        back = torch.empty(len(order), dtype=torch.long)
        back[torch.tensor(order)] = torch.arange(len(order))
        return torch.cat(parts)[back.to(self.device)]

    def stranger(self):
        """A text about nothing in this world, at times with a word of it among many others."""
        parts = [self.chance.choice(self.outside) if self.chance.random() < 0.6 else self._babble()]
        while self.chance.random() < 0.4:
            parts.append(self._babble())
        words = " ".join(parts).split(" ")
        if len(words) > 5 and self.chance.random() < 0.5:
            words.insert(self.chance.randrange(len(words) + 1), self.facts.any_word(self.chance))
        return " ".join(words)

    def _babble(self):
        return " ".join(self.chance.choice(self.words.fillers) for _ in range(self.chance.randint(1, 6)))

    def loss(self, pictures, sounds, texts, heads, sound_heads, numbers, heard, stated, sung, wrong, prompts):
        scale = self.model.scale()
        captions, texts = texts[: len(pictures)], texts[len(pictures) :]
        sound_captions, texts = texts[: len(sounds)], texts[len(sounds) :]
        right_or_wrong, texts = texts[: 2 * wrong].view(wrong, 2, -1), texts[2 * wrong :]
        asked, outside = texts[: len(prompts)], texts[len(prompts) :]
        true = self.world.true[numbers].to(self.device)
        besides = self.world.besides[numbers].to(self.device)
        sound_true = self.world.sound_true[heard].to(self.device)
        mine = torch.eye(len(pictures), dtype=torch.bool, device=self.device)
        excused = self.facts.satisfied(self.facts.rows(stated).to(self.device), true | besides) & ~mine
        total = contrast(captions, pictures, scale, excused, outside)
        mine = torch.eye(len(sounds), dtype=torch.bool, device=self.device)
        excused = self.facts.satisfied(self.facts.rows(sung).to(self.device), sound_true) & ~mine
        total = total + 0.5 * contrast(sound_captions, sounds, scale, excused, outside)
        inside = torch.cat([captions, sound_captions, asked])
        outward = unit(self.model.outward)
        total = total + 0.5 * (functional.softplus(8 * (inside @ outward - 0.3)).mean()
                               + functional.softplus(8 * (0.7 - outside @ outward)).mean())
        choices = scale * (right_or_wrong @ pictures[:wrong].unsqueeze(2)).squeeze(2)
        total = total + 0.5 * functional.cross_entropy(choices, choices.new_zeros(wrong, dtype=torch.long))
        total = total + self.facets(prompts, asked, pictures, true, besides & ~true, heads, SEEN_FACETS, scale)
        nothing = torch.zeros_like(sound_true)
        total = total + self.facets(prompts, asked, sounds, sound_true, nothing, sound_heads, HEARD_FACETS, scale)
        moods = [self.facts.numbers[("mood", word)] for word in self.facts.facets["mood"]]
        shared = (true[:, moods].float() @ sound_true[:, moods].float().t() > 0.5).float()
        lit = shared.sum(1) > 0
        if lit.any():
            logs = functional.log_softmax(scale * pictures[lit] @ sounds.t(), 1)
            total = total - 0.3 * (logs * shared[lit]).sum(1).div(shared[lit].sum(1)).mean()
        return total

    def facets(self, prompts, asked, vectors, true, besides, heads, facets, scale):
        """Each finds what is true of it among all words of a facet, by the words and by a head; what is there besides is no mistake."""
        total = 0.0
        for facet in facets:
            places = [i for i, (name, _) in enumerate(prompts) if name == facet]
            numbers = [self.facts.numbers[prompts[i]] for i in places]
            right = true[:, numbers].float()
            shown = right.sum(1) > 0
            if not shown.any():
                continue
            wanted = right[shown] / right[shown].sum(1, keepdim=True)
            weight = WEIGHTS.get(facet, 1.0)
            for logits, part in ((scale * vectors[shown] @ asked[places].t(), 0.3), (heads[facet][shown].float(), 0.15)):
                logits = logits.masked_fill(besides[shown][:, numbers], -1e4)
                total = total - weight * part * (functional.log_softmax(logits, 1) * wanted).sum(1).mean()
        return total


def in_cells(logits, shares):
    """Each cell tells what is seen in it; those where there is nothing count for less, since they are the most."""
    weight = 1.0 - 0.8 * shares[:, 0]
    lost = -(functional.log_softmax(logits, 1) * shares).sum(1)
    return (weight * lost).sum() / weight.sum()


def has_short_floats():
    """Whether this processor computes with 16-bit floats; one that does not takes twenty times as long with them."""
    return "avx512_bf16" in PROCESSOR.read_text() if PROCESSOR.exists() else False


def corpus(facts, world, outside):
    """What the pieces of words are learned from."""
    chance = chance_of(1)
    texts = [facts.picture_caption(tags, chance, 0.0)[0] for tags in world.tags[:20000]]
    texts += [facts.piece_caption(tags, chance, 0.0)[0] for tags in world.sound_tags[:4000]]
    return texts + 10 * outside


def lines(name):
    return [line for line in (HERE / name).read_text().splitlines() if line]


class Exchange:
    """Gradients of all workers, averaged in memory that they share, with the clock of the first of them."""

    def __init__(self, workers, size):
        self.gradients = torch.zeros(workers, size).share_memory_()
        self.clock = torch.zeros(1, dtype=torch.double).share_memory_()
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


def work(worker, workers, exchange, make, chosen):
    """The loop of one worker; the first one keeps the time, tells how it goes and saves what was learned."""
    torch.manual_seed(chosen.seed)
    torch.set_num_threads(1 if workers > 1 else os.cpu_count())
    trainer = make(chosen.seed * 1000 + worker, workers)
    if chosen.start:
        restore(trainer.model, chosen.start)
    begun, steps, total, gone, saved = time.monotonic(), 0, chosen.minutes * 60, 0.0, 0.0
    while gone < total:
        rate = chosen.rate * min(1, (steps + 1) / WARM_UP) * 0.5 * (1 + math.cos(math.pi * gone / total))
        loss = trainer.step(rate, lambda model: exchange.between(worker, model))
        steps += 1
        if worker == 0:
            exchange.clock.fill_(time.monotonic() - begun)
        exchange.barrier.wait()
        gone = exchange.clock.item()
        if worker == 0 and steps % 50 == 0:
            print(f"{gone / 60:5.1f} min, step {steps}, loss {loss:.3f}, scale {trainer.model.scale().item():.1f}", flush=True)
        if worker == 0 and (gone - saved > 600 or gone >= total):
            saved = gone
            save(trainer, chosen.out)


def save(trainer, out):
    """Into a folder, so that a run that is cut short has not been in vain."""
    out.mkdir(parents=True, exist_ok=True)
    copy = Model(trainer.facts, len(trainer.words.pieces.ids))
    copy.load_state_dict(trainer.model.state_dict())
    torch.save({"model": copy.state_dict(), "merges": trainer.words.pieces.merges}, out / "towers.pt")
    write_model(copy.eval(), trainer.words.pieces, out)


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("world", type=pathlib.Path)
    options.add_argument("out", type=pathlib.Path)
    options.add_argument("--minutes", type=float, default=60)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--rate", type=float, default=RATE)
    options.add_argument("--start", type=pathlib.Path, help="the folder of a model to go on from")
    chosen = options.parse_args()
    facts = Facts(chosen.world / "facts.json")
    world = World(chosen.world, facts)
    outside = lines("everyday.txt")
    pieces = Pieces.read(chosen.start) if chosen.start else Pieces.learn(corpus(facts, world, outside), MERGES)
    fillers = lines("fillers.txt")
    print(f"{len(world.training)} pictures, {len(world.sound_tags)} pieces, {len(pieces.ids)} word pieces", flush=True)
    workers = 1 if torch.cuda.is_available() else os.cpu_count()
    size = sum(p.numel() for p in Model(facts, len(pieces.ids)).parameters())
    exchange = Exchange(workers, size)

    def make(seed, share):
        return Trainer(world, facts, pieces, outside, fillers, seed, share)

    others = [torch.multiprocessing.get_context("fork").Process(target=work, args=(i, workers, exchange, make, chosen), daemon=True)
              for i in range(1, workers)]
    for other in others:
        other.start()
    work(0, workers, exchange, make, chosen)
    for other in others:
        other.join()


if __name__ == "__main__":
    main()
