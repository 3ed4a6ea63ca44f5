"""The second stage: words are learned beside what the towers of the first have found, which stay as they are."""

import numpy
import torch

from looking import HEARD_FACETS, SEEN_FACETS
from losses import alike, among, bound, bounded, chosen, contrast, shared, unit
from pieces import LENGTH
from world import jolted, no_places, normal, shaken

PICTURES, TOLD, PERSONS, SOUNDS, OUTSIDE, WRONG, COLOURED = 320, 192, 24, 64, 64, 64, 64
BUNDLES, LONGEST = 8, 56
BROKEN, FILLED, MOST_FILLERS = 0.15, 0.4, 6
LOOKS, TOGETHER = 2, 64


class Found:
    """What the towers found in everything at so many looks, the first of them as it is, in files that all workers share."""

    def __init__(self, folder, steps, world, looking):
        self.world, self.looking = world, looking
        self.folder, self.name = folder, f"found-{steps}"
        cells = len(world.facts.kinds) * (1 + len(world.facts.colours))
        size = looking.trained.sight.size
        self.sizes = {"seen": (len(world.tags), size), "pairs": (len(world.tags), cells), "faces": (len(world.portraits), size),
                      "face_pairs": (len(world.portraits), cells), "heard": (len(world.sound_tags), looking.trained.hearing.size)}
        self.rows = {}

    def fill(self, worker, workers, barrier):
        """Each worker fills its share, unless all of it is there."""
        done = self.folder / (self.name + ".done")
        if worker == 0 and not done.exists():
            for part in self.sizes:
                self.opened(part, "w+")
        barrier.wait()
        self.rows = {part: self.opened(part, "r+") for part in self.sizes}
        if not done.exists():
            self.looking.trained.eval()
            with torch.no_grad():
                for look in range(LOOKS):
                    for start in range(worker * TOGETHER, max(count for count, _ in self.sizes.values()), workers * TOGETHER):
                        self.look(look, start)
            barrier.wait()
            done.touch()
        barrier.wait()

    def opened(self, part, mode):
        return numpy.memmap(self.folder / f"{self.name}.{part}", numpy.float16, mode, shape=(LOOKS, *self.sizes[part]))

    def look(self, look, start):
        """At as many pictures, portraits and pieces as there are from this number on."""
        generator = torch.Generator().manual_seed(LOOKS * start + look)
        pictures, faces, pieces = (range(start, min(start + TOGETHER, self.sizes[part][0])) for part in ("seen", "faces", "heard"))
        if pictures:
            self.see(look, pictures, "seen", "pairs", self.world.looks(list(pictures))[0], generator)
        if faces:
            self.see(look, faces, "faces", "face_pairs", self.world.portrait(list(faces)), generator)
        if pieces:
            sounds = jolted(self.world.heard(pieces, generator), generator) if look else self.world.heard(pieces)
            hearing = self.looking.trained.hearing
            found = hearing.found(sounds.to(self.looking.device, memory_format=torch.channels_last))
            self.rows["heard"][look, pieces.start : pieces.stop] = hearing.even(found).cpu()

    def see(self, look, numbers, whole, cells, pixels, generator):
        if look:
            pixels = shaken(pixels, no_places(pixels), generator)[0]
        sight = self.looking.trained.sight
        found, kinds, colours = sight.found(normal(pixels).to(self.looking.device, memory_format=torch.channels_last))
        self.rows[whole][look, numbers.start : numbers.stop] = sight.even(found).cpu()
        self.rows[cells][look, numbers.start : numbers.stop] = sight.pairs(kinds, colours).flatten(1).cpu()

    def of(self, part, look, numbers):
        return torch.from_numpy(self.rows[part][look, numbers].astype(numpy.float32))


class Lesson:
    """Texts of one step, drawn by chance, about pictures and pieces that are drawn as well."""

    def __init__(self, world, strangers, chance, share):
        facts = world.facts
        self.numbers = chance.choices(world.training, k=PICTURES // share)
        self.heard = [chance.randrange(len(world.sound_tags)) for _ in range(SOUNDS // share)]
        self.sitters = world.sat(PERSONS // share, chance)
        self.told = [facts.picture_caption(world.tags[n], chance) for n in self.numbers[: TOLD // share]]
        self.sung = [facts.piece_caption(world.sound_tags[n], chance) for n in self.heard]
        self.wrongly = [facts.told_wrongly(world.tags[n], world.named_besides[n], chance) for n in self.numbers[: WRONG // share]]
        self.coloured = [facts.in_colours(world.tags[n], chance) for n in self.numbers[-(COLOURED // share) :]]
        self.prompts = [(facet, word) for facet in dict.fromkeys((*SEEN_FACETS, *HEARD_FACETS)) for word in facts.facets[facet]]
        self.asked = [facts.prompt(facet, word, chance) for facet, word in self.prompts]
        self.strange = [strangers.text(chance, facts.any_word) for _ in range(OUTSIDE // share)]

    def groups(self):
        """All texts, each kind of them for itself."""
        return [[text for text, _ in self.told], [text for text, _ in self.sung], [text for pair in self.wrongly for text in pair],
                [text for choice in self.coloured for text in choice], self.asked, self.strange]


class Spelling:
    """Texts as ids, with some of the words broken up and strangers put between them."""

    def __init__(self, pieces, strangers, chance):
        self.pieces, self.strangers, self.chance = pieces, strangers, chance

    def ids(self, text):
        if self.chance.random() < FILLED:
            text = self.strangers.among(text, self.chance, MOST_FILLERS)
        return self.pieces.encode(text, BROKEN, self.chance)[:LONGEST]


class TellingTeacher:
    """One of those that work side by side, each on its share of every step."""

    def __init__(self, world, model, found, pieces, strangers, share, device):
        self.world, self.facts, self.found = world, world.facts, found
        self.pieces, self.strangers, self.share, self.device = pieces, strangers, share, device
        self.trained = model.train()
        for tower in (model.pictures.sight, model.sounds.hearing):
            tower.requires_grad_(False)

    def lost(self, chance, _):
        lesson = Lesson(self.world, self.strangers, chance, self.share)
        spelling = Spelling(self.pieces, self.strangers, chance)
        groups = lesson.groups()
        ids = [spelling.ids(text) for group in groups[:-1] for text in group] + [self.pieces.encode(text) for text in groups[-1]]
        read, pairs = self.read(ids, chance)
        look, window = chance.randrange(LOOKS), chance.randrange(LOOKS)
        looks = unit(torch.cat([self.seen(look, lesson.numbers, "seen", "pairs"), self.seen(window, lesson.sitters, "faces", "face_pairs")]))
        sounds = unit(self.trained.sounds.told(self.found.of("heard", window, lesson.heard).to(self.device)))
        sizes = [len(group) for group in groups]
        return (self.matched(lesson, looks, sounds, unit(read).split(sizes))
                + 0.5 * bound(pairs[: sizes[0]], self.facts.told_pairs([stated for _, stated in lesson.told]).to(self.device)))

    def seen(self, look, numbers, whole, cells):
        features = self.found.of(whole, look, numbers).to(self.device)
        kinds = len(self.facts.kinds)
        return self.trained.pictures.told(features, self.found.of(cells, look, numbers).to(self.device).view(len(numbers), kinds, -1))

    def matched(self, lesson, looks, sounds, texts):
        told, sung, wrongly, coloured, asked, outside = texts
        pictures, portraits = looks[: len(lesson.numbers)], looks[len(lesson.numbers) :]
        scale = self.trained.scale()
        true = self.world.true[lesson.numbers].to(self.device)
        besides = self.world.besides[lesson.numbers].to(self.device)
        sound_true = self.world.sound_true[lesson.heard].to(self.device)
        excused = torch.nn.functional.pad(self.excused(lesson.told, true | besides), (0, len(portraits)))
        total = contrast(told, looks, scale, excused, outside) + alike(portraits, scale)
        total = total + 0.5 * contrast(sung, sounds, scale, self.excused(lesson.sung, sound_true), outside)
        total = total + 0.5 * bounded(torch.cat([told, sung, asked]), outside, unit(self.trained.outward))
        total = total + 0.5 * chosen(wrongly, pictures[: len(lesson.wrongly)], scale)
        total = total + 0.5 * chosen(coloured, pictures[-len(lesson.coloured) :], scale)
        total = total + 0.5 * self.facets(lesson.prompts, asked, pictures, true, besides & ~true, SEEN_FACETS)
        total = total + 0.3 * self.facets(lesson.prompts, asked, sounds, sound_true, torch.zeros_like(sound_true), HEARD_FACETS)
        moods = [self.facts.numbers["mood", word] for word in self.facts.facets["mood"]]
        return total + 0.3 * shared(pictures, sounds, true[:, moods].float() @ sound_true[:, moods].float().t(), scale)

    def excused(self, sentences, true):
        """What satisfies a sentence that is not its own."""
        stated = self.facts.rows([facts for _, facts in sentences]).to(self.device)
        return self.facts.satisfied(stated, true) & ~torch.eye(len(sentences), len(true), dtype=torch.bool, device=self.device)

    def facets(self, prompts, asked, vectors, true, besides, facets):
        """Each finds what is true of it among the prompts of a facet."""
        total = 0.0
        for facet in facets:
            places = [i for i, (name, _) in enumerate(prompts) if name == facet]
            numbers = [self.facts.numbers[prompts[i]] for i in places]
            logits = self.trained.scale() * vectors @ asked[places].t()
            total = total + among(logits, true[:, numbers].float(), besides[:, numbers])
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
            parts.append(self.trained.words.read(ids.to(self.device), chance.randint(0, LENGTH - ids.shape[1])))
        back = torch.empty(len(order), dtype=torch.long)
        back[torch.tensor(order)] = torch.arange(len(order))
        return tuple(torch.cat(kind)[back.to(self.device)] for kind in zip(*parts))
