"""The pictures and pieces that the sampler wrote, and what is done to them so that no two looks are the same."""

import json

import numpy
import torch
from torch.nn import functional

SIDE = 64
MEAN = torch.tensor([0.45, 0.42, 0.42]).view(1, 3, 1, 1)
DEVIATION = 0.27
FRAMES = 155


class World:
    def __init__(self, folder, facts):
        self.facts = facts
        lines = (folder / "pictures.jsonl").read_text().splitlines()
        self.tags = [json.loads(line)["tags"] for line in lines]
        drawn = int(round((folder / "pictures.bin").stat().st_size / len(lines) / 3) ** 0.5)
        self.pixels = numpy.memmap(folder / "pictures.bin", numpy.uint8, "r", shape=(len(lines), drawn, drawn, 3))
        lines = (folder / "tracks.jsonl").read_text().splitlines()
        self.sound_tags = [json.loads(line)["tags"] for line in lines]
        bands = 64
        frames = (folder / "tracks.bin").stat().st_size // 4 // bands // len(lines)
        self.sounds = numpy.memmap(folder / "tracks.bin", numpy.float32, "r", shape=(len(lines), frames, bands))
        self.training = [i for i, tags in enumerate(self.tags) if not facts.is_kept_from_training(tags)]
        self.kept = [i for i, tags in enumerate(self.tags) if facts.is_kept_from_training(tags)]
        self.true = facts.rows([facts.of_picture(tags) for tags in self.tags])
        self.sound_true = facts.rows([facts.of_piece(tags) for tags in self.sound_tags])

    def looks(self, numbers):
        """From 0 to 1, as painted."""
        pixels = numpy.stack([self.pixels[number] for number in numbers])
        return torch.from_numpy(pixels).permute(0, 3, 1, 2).float() / 255

    def heard(self, numbers, generator=None):
        """A window of each piece, from anywhere in it or from its middle."""
        windows = []
        for number in numbers:
            room = self.sounds.shape[1] - FRAMES
            start = room // 2 if generator is None else int(torch.randint(room + 1, (1,), generator=generator))
            windows.append(self.sounds[number, start : start + FRAMES])
        return torch.from_numpy(numpy.stack(windows)).transpose(1, 2).unsqueeze(1)


def normal(pictures):
    return (pictures - MEAN) / DEVIATION


def shaken(pictures, generator):
    """Cut, flipped, brightened, blurred and made noisy, each in its own way."""
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
    blurred = functional.avg_pool2d(functional.pad(x, (1, 1, 1, 1), mode="reflect"), 3, 1)
    share = torch.where(torch.rand(count, generator=generator) < 0.3, some(0, 1), torch.zeros(count)).view(-1, 1, 1, 1)
    x = x + share * (blurred - x)
    x = (x - 0.5) * some(0.93, 1.07).view(-1, 1, 1, 1) + 0.5 + some(-0.06, 0.06).view(-1, 1, 1, 1)
    x = x * (1 + 0.03 * torch.randn(count, 3, 1, 1, generator=generator))
    noise = torch.where(torch.rand(count, generator=generator) < 0.4, some(0, 0.05), torch.zeros(count))
    return (x + noise.view(-1, 1, 1, 1) * torch.randn(x.shape, generator=generator)).clamp(0, 1)


def jolted(sounds, generator):
    """Louder or softer, higher or lower by a band or two, with noise and gaps."""
    count = sounds.shape[0]
    x = sounds + 0.35 * torch.randn(count, 1, 1, 1, generator=generator)
    shift = int(torch.randint(-2, 3, (1,), generator=generator))
    x = torch.roll(x, shift, 2)
    x = x + 0.1 * torch.rand(count, 1, 1, 1, generator=generator) * torch.randn(x.shape, generator=generator)
    start = int(torch.randint(FRAMES - 16, (1,), generator=generator))
    x[: count // 3, :, :, start : start + 12] = x.mean()
    return x
