"""The first stage: towers for pictures and for sound learn to tell what is there, of the whole and of each cell."""

import torch

from losses import alike, among, in_cells, unit
from towers import DIMENSION
from world import jolted, no_places, normal, shaken

PICTURES, PERSONS, SOUNDS = 160, 24, 32
TOGETHER = 26
WEIGHTS = {"subject": 2.0, "mood": 1.5}
LIKENESS = 20.0
SEEN_FACETS = ("subject", "palette", "style", "time", "weather", "mood", "era", "setting")
HEARD_FACETS = ("mood", "tempo", "mode", "density", "instrument")


class Looking(torch.nn.Module):
    """What is trained: both towers up to what they find, and a likeness of faces that is for this stage alone."""

    def __init__(self, model):
        super().__init__()
        self.sight, self.hearing = model.pictures.sight, model.sounds.hearing
        self.faces = torch.nn.Linear(self.sight.size, DIMENSION)


class LookingTeacher:
    """One of those that work side by side, each on its share of every step."""

    def __init__(self, world, model, share, device):
        self.world, self.facts, self.share, self.device = world, world.facts, share, device
        self.trained = Looking(model).to(device)
        if device == "cpu":
            self.trained.to(memory_format=torch.channels_last)

    def lost(self, chance, generator):
        numbers = chance.choices(self.world.training, k=PICTURES // self.share)
        pieces = [chance.randrange(len(self.world.sound_tags)) for _ in range(SOUNDS // self.share)]
        looks, places = shaken(*self.world.looks(numbers), generator)
        portraits = self.world.portrait(self.world.sat(PERSONS // self.share, chance))
        looks = torch.cat([looks, shaken(portraits, no_places(portraits), generator)[0]])
        sounds = jolted(self.world.heard(pieces, generator), generator)
        sight, hearing = self.trained.sight, self.trained.hearing
        with torch.autocast(self.device, torch.bfloat16, enabled=self.device == "cuda"):
            found = [sight.found(few) for few in normal(looks).to(self.device, memory_format=torch.channels_last).split(TOGETHER)]
            whole, kinds, colours = (torch.cat(parts) for parts in zip(*found))
            heard = hearing.found(sounds.to(self.device, memory_format=torch.channels_last))
        whole, heard = sight.even(whole.float()), hearing.even(heard.float())
        shown = len(numbers)
        seen_kinds, seen_colours = (shares.to(self.device) for shares in self.world.seen(numbers, places))
        true, besides = self.world.true[numbers], self.world.besides[numbers]
        return (self.told(sight.heads.all(whole[:shown]), true, besides & ~true)
                + self.told(hearing.heads.all(heard), self.world.sound_true[pieces], None)
                + in_cells(kinds[:shown], seen_kinds) + 0.5 * in_cells(colours[:shown], seen_colours)
                + alike(unit(self.trained.faces(whole[shown:])), LIKENESS))

    def told(self, heads, true, besides):
        total = 0.0
        for facet, logits in heads.items():
            numbers = [self.facts.numbers[facet, word] for word in self.facts.facets[facet]]
            right = true[:, numbers].float().to(self.device)
            excused = torch.zeros_like(right).bool() if besides is None else besides[:, numbers].to(self.device)
            total = total + WEIGHTS.get(facet, 1.0) * among(logits, right, excused)
        return total
