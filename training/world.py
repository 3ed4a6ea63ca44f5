"""The pictures and pieces that the sampler wrote, and what is done to them so that no two looks are the same."""

import json

import numpy
import torch
from torch.nn import functional

SIDE = 64
MEAN = torch.tensor([0.45, 0.42, 0.42]).view(1, 3, 1, 1)
DEVIATION = 0.27
RATE, HOP, BANDS, FRAMES = 16000, 512, 64, 155
SQUARE = 4
CELLS = 8


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

    def persons(self, count, chance):
        """A portrait of each of some persons, and then another of each."""
        pairs = [chance.sample(self.sitters[person], 2) for person in chance.sample(sorted(self.sitters), count)]
        rows = self.portraits[[first for first, _ in pairs] + [second for _, second in pairs]]
        return torch.from_numpy(rows).permute(0, 3, 1, 2).float() / 255

    def seen(self, numbers, places):
        """For each cell which share of it shows which kind and which colour; the first of either is none at all."""
        kinds, colours = [], []
        for number in numbers:
            tags = self.tags[number]
            room = [0] * (4 - len(tags["subject"]) - 1)
            kinds.append([0] + [1 + self.facts.kinds.index(kind) for kind in tags["subject"]] + room)
            colours.append([0] + [1 + self.facts.colours.index(colour) for colour in tags["colour"]] + room)
        count = len(numbers)
        flat = places.round().long().view(count, -1)

        def shares(table, size):
            words = torch.tensor(table).gather(1, flat).view(count, 2 * CELLS, 2 * CELLS)
            return functional.avg_pool2d(functional.one_hot(words, size + 1).permute(0, 3, 1, 2).float(), 2)

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
    """Cut, flipped, brightened, blurred and made noisy, each in its own way; the places of subjects go along."""
    count = pictures.shape[0]

    def some(low, high):
        return torch.rand(count, generator=generator) * (high - low) + low

    scale = some(0.8, 1.02)
    aspect = some(0.93, 1.07)
    flip = torch.where(torch.rand(count, generator=generator) < 0.5, -1.0, 1.0)
    wide, high = scale * aspect, scale / aspect
    grid = torch.zeros(count, 2, 3)
    grid[:, 0, 0] = flip * wide
    grid[:, 1, 1] = high
    grid[:, 0, 2] = (1 - wide).clamp(min=0) * some(-1, 1)
    grid[:, 1, 2] = (1 - high).clamp(min=0) * some(-1, 1)
    x = functional.grid_sample(pictures, functional.affine_grid(grid, (count, 3, SIDE, SIDE), align_corners=False),
                               padding_mode="reflection", align_corners=False)
    there = functional.affine_grid(grid, (count, 1, 2 * CELLS, 2 * CELLS), align_corners=False)
    places = functional.grid_sample(places, there, mode="nearest", padding_mode="reflection", align_corners=False)
    blurred = functional.avg_pool2d(functional.pad(x, (1, 1, 1, 1), mode="reflect"), 3, 1)
    share = torch.where(torch.rand(count, generator=generator) < 0.3, some(0, 1), torch.zeros(count)).view(-1, 1, 1, 1)
    x = x + share * (blurred - x)
    x = (x - 0.5) * some(0.93, 1.07).view(-1, 1, 1, 1) + 0.5 + some(-0.06, 0.06).view(-1, 1, 1, 1)
    x = x * (1 + 0.03 * torch.randn(count, 3, 1, 1, generator=generator))
    noise = torch.where(torch.rand(count, generator=generator) < 0.4, some(0, 0.05), torch.zeros(count))
    return (x + noise.view(-1, 1, 1, 1) * torch.randn(x.shape, generator=generator)).clamp(0, 1), places


def jolted(sounds, generator):
    """Louder or softer, higher or lower by a band or two, with noise and gaps."""
    count = sounds.shape[0]
    x = sounds + 0.35 * torch.randn(count, 1, 1, 1, generator=generator)
    shift = int(torch.randint(-2, 3, (1,), generator=generator))
    x = torch.roll(x, shift, 3)
    x = x + 0.1 * torch.rand(count, 1, 1, 1, generator=generator) * torch.randn(x.shape, generator=generator)
    start = int(torch.randint(FRAMES - 16, (1,), generator=generator))
    x[: count // 3, :, start : start + 12] = x.mean()
    return x
