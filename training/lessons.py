"""What is taught in a step, and what was got wrong."""

import math
import pathlib

import torch
from torch.nn import functional

from pieces import LENGTH
from towers import DIMENSION, Heard, Read, Seen
from world import jolted, no_places, normal, shaken

PICTURES, TOLD, PERSONS, SOUNDS, OUTSIDE, WRONG, COLOURED = 160, 96, 24, 16, 32, 32, 48
BUNDLES, LONGEST = 8, 56
TOGETHER = 32
BROKEN, FILLED, MOST_FILLERS = 0.15, 0.4, 6
WEIGHTS = {"subject": 2.0}
PAIRED = 48
PROCESSOR = pathlib.Path("/proc/cpuinfo")
SEEN_FACETS = ("subject", "palette", "style", "time", "weather", "mood", "era", "setting")
HEARD_FACETS = ("mood", "tempo", "mode", "density", "instrument")


class Pairs(torch.nn.Module):
    """Which colour each thing has, read in the same way from the vector of a picture and from that of a text."""

    def __init__(self, kinds, colours):
        super().__init__()
        self.kinds = torch.nn.Parameter(torch.randn(kinds, PAIRED))
        self.colours = torch.nn.Parameter(torch.randn(colours, PAIRED))
        self.part = torch.nn.Linear(DIMENSION, PAIRED, bias=False)

    def forward(self, vectors, kinds):
        return (self.kinds[kinds] * self.part(vectors)) @ self.colours.t()


class Model(torch.nn.Module):
    """The towers, with heads for the facts of a world where there is one."""

    def __init__(self, facts, vocabulary):
        super().__init__()
        seen = {facet: len(facts.facets[facet]) for facet in SEEN_FACETS} if facts else {}
        heard = {facet: len(facts.facets[facet]) for facet in HEARD_FACETS} if facts else {}
        cells = {"kinds": 1 + len(facts.kinds), "colours": 1 + len(facts.colours)} if facts else {}
        self.pictures = Seen(3, (24, 64, 128, 192), (1, 3), seen, cells)
        self.sounds = Heard(1, (24, 48, 96, 128), (1, 2), heard)
        self.words = Read(vocabulary)
        self.outward = torch.nn.Parameter(torch.randn(DIMENSION))
        self.temperature = torch.nn.Parameter(torch.tensor(math.log(18.0)))
        self.pairs = Pairs(len(facts.kinds), len(facts.colours)) if facts else None

    def scale(self):
        return self.temperature.exp().clamp(max=60.0)


class Lesson:
    """Pictures, pieces and sentences of one step, drawn by chance."""

    def __init__(self, world, strangers, chance, generator, share):
        facts = world.facts
        self.numbers = chance.choices(world.training, k=PICTURES // share)
        self.heard = [chance.randrange(len(world.sound_tags)) for _ in range(SOUNDS // share)]
        looks, places = shaken(*world.looks(self.numbers), generator)
        self.pictures = normal(looks)
        self.cells = world.seen(self.numbers, places)
        portraits = world.persons(PERSONS // share, chance)
        self.portraits = normal(shaken(portraits, no_places(portraits), generator)[0])
        self.sounds = jolted(world.heard(self.heard, generator), generator)
        self.told = [facts.picture_caption(world.tags[n], chance) for n in self.numbers[: TOLD // share]]
        self.sung = [facts.piece_caption(world.sound_tags[n], chance) for n in self.heard]
        self.wrongly = [facts.told_wrongly(world.tags[n], world.named_besides[n], chance) for n in self.numbers[: WRONG // share]]
        self.coloured = [facts.in_colours(world.tags[n], chance) for n in self.numbers[-(COLOURED // share) :]]
        self.prompts = [(facet, word) for facet in dict.fromkeys((*SEEN_FACETS, *HEARD_FACETS)) for word in facts.facets[facet]]
        self.asked = [facts.prompt(facet, word, chance) for facet, word in self.prompts]
        self.shown_pairs = [facts.pairs(facts.of_picture(world.tags[n])) for n in self.numbers]
        self.told_pairs = [facts.pairs(stated) for _, stated in self.told]
        self.strange = [strangers.text(chance, facts.any_word) for _ in range(OUTSIDE // share)]

    def groups(self):
        """All texts, each kind of them for itself."""
        return [[text for text, _ in self.told], [text for text, _ in self.sung], [text for pair in self.wrongly for text in pair],
                [text for choice in self.coloured for text in choice], self.asked, self.strange]


class Words:
    """Texts as ids, with some of the words broken up and strangers put between them."""

    def __init__(self, pieces, strangers, chance):
        self.pieces, self.strangers, self.chance = pieces, strangers, chance

    def ids(self, text):
        if self.chance.random() < FILLED:
            text = self.strangers.among(text, self.chance, MOST_FILLERS)
        return self.pieces.encode(text, BROKEN, self.chance)[:LONGEST]


class Teacher:
    """One of those that work side by side, each on its share of every step."""

    def __init__(self, world, pieces, strangers, share):
        self.world, self.facts, self.pieces, self.strangers, self.share = world, world.facts, pieces, strangers, share
        self.model = Model(self.facts, len(pieces.ids))
        self.device = "cuda" if torch.cuda.is_available() else "cpu"
        self.short = self.device == "cuda" or has_short_floats()
        self.model.to(self.device)
        if self.device == "cpu":
            self.model.pictures = self.model.pictures.to(memory_format=torch.channels_last)

    def lost(self, chance, generator):
        """What a lesson finds wrong."""
        lesson = Lesson(self.world, self.strangers, chance, generator, self.share)
        words = Words(self.pieces, self.strangers, chance)
        groups = lesson.groups()
        ids = [words.ids(text) for group in groups[:-1] for text in group] + [self.pieces.encode(text) for text in groups[-1]]
        looks = torch.cat([lesson.pictures, lesson.portraits]).to(self.device, memory_format=torch.channels_last)
        count = len(lesson.pictures)
        with torch.autocast(self.device, torch.bfloat16, enabled=self.short):
            features, joined = self.found(self.model.pictures, looks)
            sound_features, _ = self.found(self.model.sounds, lesson.sounds.to(self.device))
            seen, heard = self.model.pictures.project(features), self.model.sounds.project(sound_features)
            read = self.read(ids, chance)
            heads = {facet: head(features[:count]) for facet, head in self.model.pictures.heads.items()}
            sound_heads = {facet: head(sound_features) for facet, head in self.model.sounds.heads.items()}
            kinds, colours = [self.model.pictures.cell_heads[name](joined[:count]).float() for name in ("kinds", "colours")]
        texts = unit(read).split([len(group) for group in groups])
        return (self.matched(lesson, unit(seen), unit(heard), texts, heads, sound_heads)
                + in_cells(kinds, lesson.cells[0].to(self.device)) + 0.5 * in_cells(colours, lesson.cells[1].to(self.device)))

    @staticmethod
    def found(tower, looks):
        """A few at a time, which stay where the processor has them at hand."""
        cells = [tower.cells(few) for few in looks.split(TOGETHER)]
        return torch.cat([tower.features(*few) for few in cells]), torch.cat([joined for _, joined in cells])

    def matched(self, lesson, pictures, sounds, texts, heads, sound_heads):
        told, sung, wrongly, coloured, asked, outside = texts
        looks, pictures = pictures, pictures[: len(lesson.pictures)]
        scale = self.model.scale()
        true = self.world.true[lesson.numbers].to(self.device)
        besides = self.world.besides[lesson.numbers].to(self.device)
        sound_true = self.world.sound_true[lesson.heard].to(self.device)
        excused = functional.pad(self.excused(lesson.told, true | besides), (0, len(lesson.portraits)))
        total = contrast(told, looks, scale, excused, outside) + alike(looks[len(pictures) :], scale)
        total = total + 0.5 * contrast(sung, sounds, scale, self.excused(lesson.sung, sound_true), outside)
        total = total + 0.5 * self.bounded(torch.cat([told, sung, asked]), outside)
        total = total + 0.5 * chosen(wrongly, pictures[: len(lesson.wrongly)], scale)
        total = total + 0.5 * chosen(coloured, pictures[-len(lesson.coloured) :], scale)
        total = total + 0.3 * self.paired(pictures, lesson.shown_pairs) + 0.3 * self.paired(told, lesson.told_pairs)
        total = total + self.facets(lesson.prompts, asked, pictures, true, besides & ~true, heads, SEEN_FACETS, scale)
        nothing = torch.zeros_like(sound_true)
        total = total + self.facets(lesson.prompts, asked, sounds, sound_true, nothing, sound_heads, HEARD_FACETS, scale)
        return total + self.moods(pictures, true, sounds, sound_true, scale)

    def paired(self, vectors, pairs):
        """The colour of every thing that is seen or told."""
        rows, kinds, colours = zip(*((row, kind, colour) for row, some in enumerate(pairs) for kind, colour in some))
        return functional.cross_entropy(self.model.pairs(vectors[list(rows)], list(kinds)), torch.tensor(colours, device=vectors.device))

    def excused(self, sentences, true):
        """What satisfies a sentence that is not its own."""
        stated = self.facts.rows([facts for _, facts in sentences]).to(self.device)
        return self.facts.satisfied(stated, true) & ~torch.eye(len(sentences), len(true), dtype=torch.bool, device=self.device)

    def bounded(self, inside, outside):
        """Texts from outside lie in one direction, and no others do."""
        outward = unit(self.model.outward)
        return functional.softplus(8 * (inside @ outward - 0.3)).mean() + functional.softplus(8 * (0.7 - outside @ outward)).mean()

    def moods(self, pictures, true, sounds, sound_true, scale):
        """Pictures and pieces of one mood find each other."""
        moods = [self.facts.numbers[("mood", word)] for word in self.facts.facets["mood"]]
        shared = (true[:, moods].float() @ sound_true[:, moods].float().t() > 0.5).float()
        lit = shared.sum(1) > 0
        if not lit.any():
            return 0.0
        logs = functional.log_softmax(scale * pictures[lit] @ sounds.t(), 1)
        return -0.3 * (logs * shared[lit]).sum(1).div(shared[lit].sum(1)).mean()

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

    def read(self, rows, chance):
        """Texts of one length or nearly so are read together, from some place on, so that every place is learned."""
        order = sorted(range(len(rows)), key=lambda i: len(rows[i]))
        parts = []
        for start in range(0, len(order), -(-len(order) // BUNDLES)):
            some = order[start : start + -(-len(order) // BUNDLES)]
            ids = torch.zeros(len(some), len(rows[some[-1]]), dtype=torch.long)
            for i, place in enumerate(some):
                ids[i, : len(rows[place])] = torch.tensor(rows[place])
            parts.append(self.model.words.read(ids.to(self.device), chance.randint(0, LENGTH - ids.shape[1])))
        back = torch.empty(len(order), dtype=torch.long)
        back[torch.tensor(order)] = torch.arange(len(order))
        return torch.cat(parts)[back.to(self.device)]


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
    scores = (scale * portraits @ portraits.t()).masked_fill(torch.eye(len(portraits), dtype=torch.bool, device=portraits.device), -1e4)
    return functional.cross_entropy(scores, torch.arange(len(portraits), device=portraits.device).roll(len(portraits) // 2))


def in_cells(logits, shares):
    """Each cell tells what is seen in it; those where there is nothing count for less, since they are the most."""
    weight = 1.0 - 0.8 * shares[:, 0]
    lost = -(functional.log_softmax(logits, 1) * shares).sum(1)
    return (weight * lost).sum() / weight.sum()


def has_short_floats():
    """Whether this processor computes with 16-bit floats; one that does not takes twenty times as long with them."""
    return "avx512_bf16" in PROCESSOR.read_text() if PROCESSOR.exists() else False
