"""The three towers, each from its numbers to a vector of one space."""

import math

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


def smaller(into, out, window=3, times=2):
    """So many times less wide and less high."""
    return nn.Sequential(nn.Conv2d(into, out, window, times, window // 2, bias=False), nn.BatchNorm2d(out), nn.ReLU(inplace=True))


class Heads(nn.ModuleDict):
    """For each facet, by the order of their names, which of its words is true, read straight from what was found."""

    def __init__(self, size, facets):
        super().__init__({facet: nn.Linear(size, count) for facet, count in sorted(facets.items())})

    def all(self, features):
        return {facet: head(features) for facet, head in self.items()}

    def likely(self, features):
        """Of every word of every facet how likely it is."""
        return torch.cat([torch.softmax(logits.float(), 1) for logits in self.all(features).values()], 1)


def everywhere(x):
    """What is found on the whole and what is found anywhere."""
    return [x.mean((2, 3)), x.amax((2, 3))]


def texture(x):
    """The same, and how much it differs from place to place."""
    away = x - x.mean((2, 3), keepdim=True)
    return [*everywhere(x), (away * away).mean((2, 3))]


class Sight(nn.Module):
    """Convolutions over a picture: its texture, what its cells show, and what only the whole of it tells."""

    def __init__(self, facets, kinds, colours):
        super().__init__()
        self.specks = nn.Sequential(smaller(3, 32, 5, 3), Block(32))
        self.near = nn.Sequential(smaller(32, 64), Block(64), Block(64))
        self.cells = nn.Sequential(smaller(64, 128), Block(128), Block(128), Block(128))
        self.joined = nn.Sequential(nn.Conv2d(128, 256, 1), nn.ReLU(inplace=True))
        self.far = nn.Sequential(smaller(128, 192), Block(192))
        self.kinds = nn.Conv2d(256, 1 + kinds, 1)
        self.colours = nn.Conv2d(256, 1 + colours, 1)
        self.size = 3 * (32 + 64) + 2 * (256 + 192)
        self.even = nn.BatchNorm1d(self.size, affine=False)
        self.heads = Heads(self.size, facets)

    def found(self, x):
        """On the whole, not yet made even, and in each cell."""
        specks = self.specks(x)
        near = self.near(specks)
        cells = self.cells(near)
        joined = self.joined(cells)
        whole = [*texture(specks), *texture(near), *everywhere(joined), *everywhere(self.far(cells))]
        return torch.cat(whole, 1), self.kinds(joined), self.colours(joined)

    def pairs(self, kinds, colours):
        """How much of each kind is seen in each colour; the first colour is none."""
        seen = torch.softmax(kinds.flatten(2).float(), 1)[:, 1:]
        lit = torch.softmax(colours.flatten(2).float(), 1)
        return seen @ lit.transpose(1, 2)


class Hearing(nn.Module):
    """Convolutions over frames of bands, one after the other, as a picture of one colour that lies on its side."""

    def __init__(self, facets):
        super().__init__()
        self.near = nn.Sequential(smaller(1, 24), smaller(24, 48), Block(48))
        self.cells = nn.Sequential(smaller(48, 96), Block(96), Block(96))
        self.joined = nn.Sequential(nn.Conv2d(96, 192, 1), nn.ReLU(inplace=True))
        self.far = nn.Sequential(smaller(96, 128), Block(128))
        self.size = 2 * (192 + 128)
        self.even = nn.BatchNorm1d(self.size, affine=False)
        self.heads = Heads(self.size, facets)

    def found(self, x):
        cells = self.cells(self.near(x.transpose(2, 3)))
        return torch.cat([*everywhere(self.joined(cells)), *everywhere(self.far(cells))], 1)


class Bound(nn.Module):
    """Directions that pictures and words share: a thing in a colour lies where the product of theirs points."""

    def __init__(self, kinds, colours):
        super().__init__()
        self.kinds = nn.Parameter(torch.randn(kinds, DIMENSION))
        self.colours = nn.Parameter(torch.randn(1 + colours, DIMENSION))
        self.weight = nn.Parameter(torch.tensor(1.0))
        self.register_buffer("ones", torch.ones(1 + colours, 1))

    def forward(self, pairs):
        mass = pairs @ self.ones
        shares = pairs[:, :, 1:] / (mass + 1e-3)
        colours = functional.normalize(self.colours, dim=1)
        things = functional.normalize(self.kinds, dim=1) * math.sqrt(DIMENSION) * (colours[0] + shares @ colours[1:])
        there = 1.0 - torch.exp(-mass)
        return self.weight * (there.transpose(1, 2) @ things).squeeze(1)


class Gist(nn.Module):
    """What a tower is sure of, word by word, and the rest of what it found."""

    def __init__(self, size, words):
        super().__init__()
        self.sure = nn.Linear(words, DIMENSION)
        self.wide = nn.Linear(size, 256)
        self.rest = nn.Linear(256, DIMENSION, bias=False)

    def forward(self, features, likely):
        return self.sure(likely) + self.rest(functional.relu(self.wide(features)))


class Pictures(nn.Module):
    def __init__(self, facets, bound):
        super().__init__()
        self.sight = Sight(facets, len(bound.kinds), len(bound.colours) - 1)
        self.gist = Gist(self.sight.size, sum(facets.values()))
        self.bound = bound
        self.strength = nn.Parameter(torch.tensor(0.0))

    def forward(self, x):
        whole, kinds, colours = self.sight.found(x)
        return self.told(self.sight.even(whole), self.sight.pairs(kinds, colours))

    def told(self, features, pairs):
        return self.gist(features, self.sight.heads.likely(features)) + self.bound(pairs * self.strength.exp())


class Sounds(nn.Module):
    def __init__(self, facets):
        super().__init__()
        self.hearing = Hearing(facets)
        self.gist = Gist(self.hearing.size, sum(facets.values()))

    def forward(self, x):
        return self.told(self.hearing.even(self.hearing.found(x)))

    def told(self, features):
        return self.gist(features, self.hearing.heads.likely(features))


class Words(nn.Module):
    """A small transformer that passes over padding; every word adds what it says as far as it says anything."""

    def __init__(self, vocabulary, bound, width=128, layers=2, heads=4):
        super().__init__()
        self.words = nn.Embedding(vocabulary, width)
        self.places = nn.Parameter(0.02 * torch.randn(LENGTH, width))
        self.beside = nn.Conv1d(width, width, 5, 1, 2, groups=width, bias=False)
        self.layers = nn.ModuleList(Layer(width, heads) for _ in range(layers))
        self.last = nn.LayerNorm(width)
        self.kinds = nn.Linear(width, len(bound.kinds) + 1)
        self.colours = nn.Linear(width, len(bound.colours))
        self.gate = nn.Linear(width, 1)
        self.value = nn.Linear(width, DIMENSION, bias=False)
        self.silence = nn.Parameter(0.1 * torch.randn(DIMENSION))
        self.bound = bound
        self.strength = nn.Parameter(torch.tensor(0.0))

    def forward(self, ids):
        return self.read(ids, 0)[0]

    def read(self, ids, first):
        """As if so many words stood before; also how much of each kind is told in each colour."""
        counts = (ids != 0).to(self.places.dtype).unsqueeze(2)
        x = self.words(ids) * counts
        x = x + self.beside(x.transpose(1, 2)).transpose(1, 2) + self.places[first : first + ids.shape[1]]
        unseen = (1.0 - counts)[:, None, None, :, 0] * -10000.0
        for layer in self.layers:
            x = layer(x, unseen)
        x = self.last(x)
        kinds = torch.softmax(self.kinds(x).float(), 2)[:, :, 1:] * counts
        pairs = kinds.transpose(1, 2) @ torch.softmax(self.colours(x).float(), 2)
        # A product sums in one order; a sum over an axis does so in another for one text than for several.
        said = (torch.sigmoid(self.gate(x)) * counts).transpose(1, 2) @ self.value(x)
        return said.squeeze(1) + self.silence + self.bound(pairs * self.strength.exp()), pairs


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


class Model(nn.Module):
    """The towers, and what they share."""

    def __init__(self, seen, heard, kinds, colours, vocabulary):
        """How many words each facet has that is seen, and each that is heard."""
        super().__init__()
        bound = Bound(kinds, colours)
        self.pictures = Pictures(seen, bound)
        self.sounds = Sounds(heard)
        self.words = Words(vocabulary, bound)
        self.outward = nn.Parameter(torch.randn(DIMENSION))
        self.temperature = nn.Parameter(torch.tensor(math.log(18.0)))

    def scale(self):
        return self.temperature.exp().clamp(max=60.0)
