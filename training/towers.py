"""The three towers, each from its numbers to a vector of one space."""

import torch
from torch import nn
from torch.nn import functional

from pieces import LENGTH

DIMENSION = 128


class Block(nn.Module):
    """Two convolutions beside a short way; the last one begins by adding nothing."""

    def __init__(self, into, out, stride):
        super().__init__()
        self.first = nn.Conv2d(into, out, 3, stride, 1, bias=False)
        self.between = nn.BatchNorm2d(out)
        self.second = nn.Conv2d(out, out, 3, 1, 1, bias=False)
        self.last = nn.BatchNorm2d(out)
        nn.init.zeros_(self.last.weight)
        self.short = nn.Identity() if into == out and stride == 1 else nn.Conv2d(into, out, 1, stride)

    def forward(self, x):
        y = functional.relu(self.between(self.first(x)))
        return functional.relu(self.short(x) + self.last(self.second(y)))


class Seen(nn.Module):
    """Convolutions over a picture, or over a sound that was made one; what they find in fine and in coarse cells is put together."""

    def __init__(self, channels, widths, heads, cell_heads=None):
        super().__init__()
        stem, small, middle, large = widths
        self.stem = nn.Sequential(nn.Conv2d(channels, stem, 3, 2, 1, bias=False), nn.BatchNorm2d(stem), nn.ReLU())
        self.fine = nn.Sequential(
            Block(stem, small, 2), Block(small, small, 1), Block(small, middle, 2), Block(middle, middle, 1))
        self.coarse = Block(middle, large, 2)
        size = 2 * (middle + large)
        self.project = nn.Linear(size, DIMENSION)
        self.heads = nn.ModuleDict({name: nn.Linear(size, count) for name, count in heads.items()})
        self.cell_heads = nn.ModuleDict({name: nn.Conv2d(middle, count, 1) for name, count in (cell_heads or {}).items()})

    def cells(self, x):
        return self.fine(self.stem(x))

    def features(self, cells):
        coarse = self.coarse(cells)
        return torch.cat([pooled for x in (cells, coarse) for pooled in (x.mean((2, 3)), x.amax((2, 3)))], 1)

    def forward(self, x):
        return self.project(self.features(self.cells(x)))


class Heard(Seen):
    """Frames of bands, one after the other, as a picture of one colour that lies on its side."""

    def cells(self, x):
        return super().cells(x.transpose(2, 3))


class Read(nn.Module):
    """A small transformer that passes over padding, and the mean of what it read."""

    def __init__(self, vocabulary, width=128, layers=2, heads=4):
        super().__init__()
        self.width, self.heads = width, heads
        self.words = nn.Embedding(vocabulary, width)
        self.places = nn.Parameter(0.02 * torch.randn(LENGTH, width))
        self.layers = nn.ModuleList(Layer(width, heads) for _ in range(layers))
        self.last = nn.LayerNorm(width)
        self.project = nn.Linear(width, DIMENSION)

    def forward(self, ids):
        counts = (ids != 0).to(self.places.dtype)
        x = self.words(ids) + self.places[: ids.shape[1]]
        unseen = (1.0 - counts)[:, None, None, :] * -10000.0
        for layer in self.layers:
            x = layer(x, unseen)
        # A product sums in one order; a sum over an axis does so in another for one text than for several.
        x = (counts.unsqueeze(1) @ self.last(x)).squeeze(1)
        return self.project(x / counts.sum(1, keepdim=True).clamp(min=1.0))


class Layer(nn.Module):
    def __init__(self, width, heads):
        super().__init__()
        self.heads = heads
        self.before = nn.LayerNorm(width)
        self.asked = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.between = nn.LayerNorm(width)
        self.wide = nn.Linear(width, 4 * width)
        self.narrow = nn.Linear(4 * width, width)

    def forward(self, x, unseen):
        batch, length, width = x.shape
        parts = self.asked(self.before(x)).reshape(batch, length, 3, self.heads, width // self.heads)
        query, key, value = parts.permute(2, 0, 3, 1, 4)
        scores = query @ key.transpose(-1, -2) * (width // self.heads) ** -0.5 + unseen
        mixed = (torch.softmax(scores, -1) @ value).transpose(1, 2).reshape(batch, length, width)
        x = x + self.out(mixed)
        return x + self.narrow(functional.relu(self.wide(self.between(x))))
