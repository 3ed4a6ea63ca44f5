"""The pictures and pieces that the sampler wrote, and what is done to them so that no two looks are the same."""

import json
import math

import numpy
import torch
from torch.nn import functional

SIDE = 96
MEAN = torch.tensor([0.45, 0.42, 0.42]).view(1, 3, 1, 1)
DEVIATION = 0.27
RATE, HOP, BANDS, FRAMES = 16000, 512, 64, 155
SQUARE = 4
CELLS = 8
LIGHT_AND_COLOUR = torch.tensor([[0.299, 0.587, 0.114], [-0.169, -0.331, 0.5], [0.5, -0.419, -0.081]])


class World:
    def __init__(self, folder, facts):
        self.facts = facts
        truths = [json.loads(line) for line in (folder / "pictures.jsonl").read_text().splitlines()]
        facts.know({word for truth in truths for word in truth["alsoTrue"]})
        self.tags = [{**truth["tags"], "besides": truth["alsoTrue"]} for truth in truths]
        size = (folder / "pictures.bin").stat().st_size // len(truths)
        self.side = int(round((size / (3 + SQUARE**-2)) ** 0.5))
        self.numbers = numpy.memmap(folder / "pictures.bin", numpy.uint8, "r", shape=(len(truths), size))
        lines = (folder / "tracks.jsonl").read_text().splitlines()
        self.sound_tags = [json.loads(line)["tags"] for line in lines]
        frames = (folder / "tracks.bin").stat().st_size // 4 // BANDS // len(lines)
        self.sounds = numpy.memmap(folder / "tracks.bin", numpy.float32, "r", shape=(len(lines), frames, BANDS))
        self.portraits = numpy.memmap(folder / "portraits.bin", numpy.uint8, "r").reshape(-1, self.side, self.side, 3)
        self.sitters = {}
        for i, line in enumerate((folder / "portraits.jsonl").read_text().splitlines()):
            self.sitters.setdefault(json.loads(line)["person"], []).append(i)
        self.training = [i for i, tags in enumerate(self.tags) if not facts.is_kept_from_training(tags)]
        self.true = facts.rows([facts.of_picture(tags) for tags in self.tags]).bool()
        self.named_besides = [facts.besides(truth["alsoTrue"]) for truth in truths]
        self.besides = facts.rows(self.named_besides).bool()
        self.sound_true = facts.rows([facts.of_piece(tags) for tags in self.sound_tags]).bool()

    def looks(self, numbers):
        """From 0 to 1, as painted, and behind the colours the place of the subject that is seen, from 1."""
        rows = self.numbers[numbers]
        picture = 3 * self.side**2
        squares = self.side // SQUARE
        pixels = torch.from_numpy(rows[:, :picture].reshape(-1, self.side, self.side, 3)).permute(0, 3, 1, 2).float() / 255
        return pixels, torch.from_numpy(rows[:, picture:].reshape(-1, 1, squares, squares)).float()

    def sat(self, count, chance):
        """The number of a portrait of each of some persons, and then of another of each."""
        pairs = [chance.sample(self.sitters[person], 2) for person in chance.sample(sorted(self.sitters), count)]
        return [first for first, _ in pairs] + [second for _, second in pairs]

    def portrait(self, numbers):
        return torch.from_numpy(self.portraits[numbers]).permute(0, 3, 1, 2).float() / 255

    def seen(self, numbers, places):
        """For each cell which share of it shows which kind and which colour; the first of either is none at all."""
        kinds, colours = [], []
        for number in numbers:
            tags = self.tags[number]
            room = [0] * (4 - len(tags["subject"]) - 1)
            kinds.append([0] + [1 + self.facts.kinds.index(kind) for kind in tags["subject"]] + room)
            colours.append([0] + [1 + self.facts.colours.index(colour) for colour in tags["colour"]] + room)
        count = len(numbers)
        quarters = places.round().long().view(count, CELLS, 2, CELLS, 2).permute(0, 1, 3, 2, 4).reshape(count, -1)

        def shares(table, size):
            words = torch.tensor(table).gather(1, quarters).view(count, CELLS * CELLS, 4)
            cells = torch.zeros(count, CELLS * CELLS, size + 1).scatter_add_(2, words, torch.full(words.shape, 0.25))
            return cells.view(count, CELLS, CELLS, size + 1).permute(0, 3, 1, 2)

        return shares(kinds, len(self.facts.kinds)), shares(colours, len(self.facts.colours))

    def heard(self, numbers, generator=None):
        """A window of each piece, from anywhere in it or from its middle."""
        windows = []
        for number in numbers:
            room = self.sounds.shape[1] - FRAMES
            start = room // 2 if generator is None else int(torch.randint(room + 1, (1,), generator=generator))
            windows.append(self.sounds[number, start : start + FRAMES])
        return torch.from_numpy(numpy.stack(windows)).unsqueeze(1)


def normal(pictures):
    return (pictures - MEAN) / DEVIATION


def no_places(pictures):
    """As many empty maps of subjects."""
    return torch.zeros(len(pictures), 1, 2 * CELLS, 2 * CELLS)


def shaken(pictures, places, generator):
    """Cut, flipped, lit, blurred, framed, made noisy and pressed, each in its own way; the places of subjects go along."""
    count = pictures.shape[0]

    def some(low, high):
        return (torch.rand(count, generator=generator) * (high - low) + low).view(-1, 1, 1, 1)

    def at_times(chance):
        return (torch.rand(count, generator=generator) < chance).float().view(-1, 1, 1, 1)

    x, places = cut(pictures, places, generator)
    blurred = functional.avg_pool2d(functional.pad(x, (1, 1, 1, 1), mode="reflect"), 3, 1)
    x = x + at_times(0.3) * some(0, 1) * (blurred - x)
    lit = at_times(0.5)
    x = (x - 0.5) * (1 + lit * some(-0.07, 0.07)) + 0.5 + lit * some(-0.06, 0.06)
    x = x * (1 + 0.03 * lit * torch.randn(count, 3, 1, 1, generator=generator))
    x = x + at_times(0.3) * some(0, 0.05) * torch.randn(x.shape, generator=generator)
    x = framed(x, at_times(0.1), some, generator)
    return pressed(x.clamp(0, 1), torch.rand(count, generator=generator) < 0.25, generator).clamp(0, 1), places


def cut(pictures, places, generator):
    count = pictures.shape[0]

    def some(low, high):
        return torch.rand(count, generator=generator) * (high - low) + low

    scale, aspect = some(0.8, 1.02), some(0.93, 1.07)
    flip = torch.where(torch.rand(count, generator=generator) < 0.5, -1.0, 1.0)
    wide, high = scale * aspect, scale / aspect
    grid = torch.zeros(count, 2, 3)
    grid[:, 0, 0] = flip * wide
    grid[:, 1, 1] = high
    grid[:, 0, 2] = (1 - wide).clamp(min=0) * some(-1, 1)
    grid[:, 1, 2] = (1 - high).clamp(min=0) * some(-1, 1)
    here = functional.affine_grid(grid, (count, 3, SIDE, SIDE), align_corners=False)
    there = functional.affine_grid(grid, (count, 1, 2 * CELLS, 2 * CELLS), align_corners=False)
    return (functional.grid_sample(pictures, here, padding_mode="reflection", align_corners=False),
            functional.grid_sample(places, there, mode="nearest", padding_mode="reflection", align_corners=False))


def framed(pictures, wanted, some, generator):
    """As if they hung in a frame of one colour, or had been put on paper."""
    place = (torch.arange(SIDE) + 0.5) / SIDE
    away = torch.minimum(place, 1 - place)
    inside = (away.view(1, 1, 1, -1) > some(0.01, 0.07)) & (away.view(1, 1, -1, 1) > some(0.01, 0.07))
    colour = torch.rand(len(pictures), 3, 1, 1, generator=generator)
    return torch.where((wanted > 0) & ~inside, colour, pictures)


def pressed(pictures, wanted, generator):
    """What is lost when waves of 8 x 8 pixels are rounded, the finer and the more colourful ones more, as JPEG does it."""
    count = int(wanted.sum())
    step = (0.01 + 0.03 * torch.rand(count, 1, 1, 1, 1, 1, generator=generator)) / 4
    place = torch.arange(8)
    waves = torch.cos(math.pi / 8 * (place.view(1, -1) + 0.5) * place.view(-1, 1)) / 2
    waves[0] /= math.sqrt(2)
    blocks = (LIGHT_AND_COLOUR @ pictures[wanted].flatten(2)).view(count, 3, SIDE // 8, 8, SIDE // 8, 8).transpose(3, 4)
    rounding = step * (1 + place.view(-1, 1) + place) * torch.tensor([1.0, 2.0, 2.0]).view(1, 3, 1, 1, 1, 1)
    rounded = torch.round(waves @ blocks @ waves.t() / rounding) * rounding
    back = (waves.t() @ rounded @ waves).transpose(3, 4).reshape(count, 3, SIDE * SIDE)
    pictures[wanted] = (torch.linalg.inv(LIGHT_AND_COLOUR) @ back).view(count, 3, SIDE, SIDE)
    return pictures


def jolted(sounds, generator):
    """Louder or softer, slower or faster by little, higher or lower by a band or two, with noise and gaps."""
    count = sounds.shape[0]
    grid = torch.zeros(count, 2, 3)
    grid[:, 0, 0] = 1
    grid[:, 0, 2] = 4 / BANDS * (2 * torch.rand(count, generator=generator) - 1)
    grid[:, 1, 1] = 0.96 + 0.08 * torch.rand(count, generator=generator)
    x = functional.grid_sample(sounds, functional.affine_grid(grid, sounds.shape, align_corners=False), padding_mode="border", align_corners=False)
    x = x + 0.35 * torch.randn(count, 1, 1, 1, generator=generator)
    x = x + 0.1 * torch.rand(count, 1, 1, 1, generator=generator) * torch.randn(x.shape, generator=generator)
    start = int(torch.randint(FRAMES - 16, (1,), generator=generator))
    x[: count // 3, :, start : start + 12] = x.mean()
    return x
