"""The three towers, each from its numbers to a vector of one space."""

import torch
from torch import nn
from torch.nn import functional

from pieces import LENGTH

DIMENSION = 128


class Block(nn.Module):
    """Each channel over its neighbourhood, then all channels of a place together, beside a short way; it begins by adding nothing."""

    def __init__(self, width):
        super().__init__()
        self.around = nn.Conv2d(width, width, 3, 1, 1, groups=width, bias=False)
        self.between = nn.BatchNorm2d(width)
        self.wide = nn.Conv2d(width, 2 * width, 1)
        self.narrow = nn.Conv2d(2 * width, width, 1, bias=False)
        self.last = nn.BatchNorm2d(width)
        nn.init.zeros_(self.last.weight)

    def forward(self, x):
        y = functional.relu(self.wide(self.between(self.around(x))), inplace=True)
        return x + self.last(self.narrow(y))


def smaller(into, out):
    """Half as wide and half as high."""
    return nn.Sequential(nn.Conv2d(into, out, 3, 2, 1, bias=False), nn.BatchNorm2d(out), nn.ReLU(inplace=True))


class Seen(nn.Module):
    """Convolutions over a picture, or over a sound that was made one; what they find in fine and in coarse cells is put together."""

    def __init__(self, channels, widths, depths, heads, cell_heads=None):
        super().__init__()
        stem, small, middle, large = widths
        few, many = depths
        self.fine = nn.Sequential(
            smaller(channels, stem), smaller(stem, small), *(Block(small) for _ in range(few)),
            smaller(small, middle), *(Block(middle) for _ in range(many)))
        self.joined = nn.Sequential(nn.Conv2d(middle, 2 * middle, 1), nn.ReLU(inplace=True))
        self.coarse = nn.Sequential(smaller(middle, large), Block(large))
        size = 2 * (2 * middle + large)
        self.project = nn.Linear(size, DIMENSION)
        self.heads = nn.ModuleDict({name: nn.Linear(size, count) for name, count in heads.items()})
        self.cell_heads = nn.ModuleDict({name: nn.Conv2d(2 * middle, count, 1) for name, count in (cell_heads or {}).items()})

    def cells(self, x):
        """What is found in each, and what of it goes together, such as a thing and its colour."""
        fine = self.fine(x)
        return fine, self.joined(fine)

    def features(self, fine, joined):
        """Of each kind of cells, what is found on the whole and what is found anywhere."""
        return torch.cat([pooled for x in (joined, self.coarse(fine)) for pooled in (x.mean((2, 3)), x.amax((2, 3)))], 1)

    def forward(self, x):
        return self.project(self.features(*self.cells(x)))


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
        return self.read(ids, 0)

    def read(self, ids, first):
        """As if so many words stood before."""
        counts = (ids != 0).to(self.places.dtype)
        x = self.words(ids) + self.places[first : first + ids.shape[1]]
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
