"""What can be got wrong."""

import torch
from torch.nn import functional


def unit(vectors):
    return functional.normalize(vectors.float(), dim=-1)


def contrast(own, others, scale, excused, outside):
    """Each of the first finds its own among all others, and is found by it; those that would be right as well are left out."""
    scores = (scale * own @ others.t()).masked_fill(excused, -1e4)
    back = torch.cat([scores[:, : len(own)].t(), scale * others[: len(own)] @ outside.t()], 1)
    target = torch.arange(len(own), device=own.device)
    return (functional.cross_entropy(scores, target) + functional.cross_entropy(back, target)) / 2


def chosen(texts, pictures, scale):
    """Each picture finds the first of its own texts among them."""
    logits = scale * (texts.view(len(pictures), -1, texts.shape[1]) @ pictures.unsqueeze(2)).squeeze(2)
    return functional.cross_entropy(logits, torch.zeros(len(pictures), dtype=torch.long, device=logits.device))


def alike(portraits, scale):
    """Each finds the other portrait of the same person among all others."""
    itself = torch.eye(len(portraits), dtype=torch.bool, device=portraits.device)
    scores = (scale * portraits @ portraits.t()).masked_fill(itself, -1e4)
    return functional.cross_entropy(scores, torch.arange(len(portraits), device=portraits.device).roll(len(portraits) // 2))


def shared(pictures, sounds, alike, scale):
    """Each picture finds the pieces that share something with it."""
    lit = alike.sum(1) > 0
    if not lit.any():
        return 0.0
    wanted = alike[lit] / alike[lit].sum(1, keepdim=True)
    return -(functional.log_softmax(scale * pictures[lit] @ sounds.t(), 1) * wanted).sum(1).mean()


def among(logits, right, besides):
    """Each finds what is true of it among all words of a facet; what is there besides is no mistake."""
    shown = right.sum(1) > 0
    if not shown.any():
        return 0.0
    wanted = right[shown] / right[shown].sum(1, keepdim=True)
    logits = logits[shown].float().masked_fill(besides[shown], -1e4)
    return -(functional.log_softmax(logits, 1) * wanted).sum(1).mean()


def in_cells(logits, shares):
    """Each cell tells what is seen in it; those where there is nothing count for less, since they are the most."""
    weight = 1.0 - 0.8 * shares[:, 0]
    lost = -(functional.log_softmax(logits.float(), 1) * shares).sum(1)
    return (weight * lost).sum() / weight.sum()


def bounded(inside, outside, outward):
    """Texts from outside lie in one direction, and no others do."""
    return functional.softplus(8 * (inside @ outward - 0.3)).mean() + functional.softplus(8 * (0.7 - outside @ outward)).mean()


def bound(pairs, stated):
    """Which things a text names, and of each the colour that it gives to it; what is stated is of the same form, from 0 to 1."""
    there = 1.0 - torch.exp(-4.0 * pairs.sum(2))
    named = stated.sum(2).clamp(max=1.0)
    lost = functional.binary_cross_entropy(there.clamp(1e-5, 1 - 1e-5), named, reduction="none").sum(1).mean()
    shares = pairs / pairs.sum(2, keepdim=True).clamp(min=1e-4)
    right = (shares * stated).sum(2)[named > 0]
    return lost - torch.log(right.clamp(min=1e-4)).mean() if len(right) else lost
