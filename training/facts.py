"""What can be true of pictures and pieces, and sentences that say it."""

import json
import random

import torch

COUNTS = ["one", "two", "three", "four", "five"]
SINGLE = ("setting", "palette", "style", "time", "weather", "mood", "era")
SOUND_SINGLE = ("mood", "tempo", "mode", "density")
DROPS = (0.0, 0.15, 0.3, 0.5, 0.75)
HELD_OUT = 20
CHOICES = 4

FORMS = {
    "setting": ("a {}", "{}", "seen as a {}", "type {}", "type: {}", "this is a {}", "scene: {}"),
    "palette": ("in {} colours", "with a {} palette", "in {} tones", "mostly {}", "{} all over", "palette {}", "all in {}", "palette: {}",
                "{} colouring", "shades of {}", "colour scheme: {}", "coloured {}"),
    "style": ("in {} style", "drawn as {}", "a {} picture", "{}", "made as {}", "as {}", "style {}", "style: {}", "{} artwork",
              "rendered in {}", "medium: {}"),
    "time": ("at {}", "during {}", "the hour is {}", "{}", "lit by {}", "by {}", "time {}", "in the {}", "time: {}", "{} light",
             "time of day: {}", "around {}"),
    "weather": ("in {} weather", "on a {} day", "the sky is {}", "{}", "when it is {}", "weather {}", "under {} skies", "weather: {}",
                "{} outside", "conditions: {}"),
    "mood": ("{} in mood", "with a {} mood", "feeling {}", "{}", "the mood is {}", "mood {}", "that looks {}", "mood: {}",
             "a {} atmosphere", "atmosphere: {}", "{} feeling"),
    "era": ("from a {} age", "in a {} world", "{} times", "{}", "looking {}", "era {}", "era: {}", "{} period", "period: {}"),
    "tempo": ("at a {} tempo", "{}", "played {}", "tempo: {}", "{} speed"),
    "mode": ("in {}", "in a {} key", "the scale is {}", "mode: {}"),
    "density": ("{}", "with {} notes", "the texture is {}", "texture: {}"),
    "instrument": ("for {}", "played on {}", "with {}", "{}", "instruments: {}"),
}
CARRIERS = ("{stranger}: {word}", "{stranger} {word}", "{word} {stranger}", "{stranger} of {word}", "{stranger} is {word}", "{stranger} = {word}")
CARRIED = 0.3
STRANGE = (0.0, 0.0, 0.15, 0.35)
OPENINGS = ("", "", "", "a picture of ", "a painting of ", "an image showing ", "there is ", "here are ", "look, ",
            "find me ", "i am looking for ", "something with ", "do you have ", "artwork with ", "subject: ", "you can see ")
SOUND_OPENINGS = ("a piece of music, ", "music, ", "a tune, ", "a song, ", "sound that is ", "", "music: ")
JOINTS = (" and ", " and ", ", ", " with ", " near ", " beside ", " over ", " behind ", "; ", " as well as ", " & ", " next to ")
BETWEEN = (", ", ", ", ", ", " ", "; ", ". ", " - ", " and ")
DETERMINERS = ("a ", "the ", "", "", "this ", "some ", "one more ", "any ")
PROMPTS = {
    "subject": ("{}", "a picture of {}", "a {}", "there is {} in it"),
    "instrument": ("{}", "music for {}", "the sound of {}"),
    **{facet: FORMS[facet] for facet in FORMS if facet != "instrument"},
}


def held_out(kind, time, weather):
    """Whether pictures of this subject, time and weather are kept from training; the numbers are their places in their lists."""
    return (31 * kind + 7 * time + weather) % HELD_OUT == 0


class Facts:
    """The words of every fact, and a number for each thing that a sentence can state."""

    def __init__(self, file, strangers):
        self.words = json.loads(file.read_text())
        self.strangers = strangers
        self.kinds = list(self.words["subject"])
        self.colours = list(self.words["colour"])
        self.numbers = {}
        for kind in self.kinds:
            self._number(("subject", kind))
            for colour in self.colours:
                self._number(("colour", kind, colour))
            for count in COUNTS:
                self._number(("count", kind, count))
        for facet in (*SINGLE, "tempo", "mode", "density", "instrument"):
            for word in self.words[facet]:
                self._number((facet, word))
        self.facets = {facet: list(self.words[facet]) for facet in ("subject", *SINGLE, "tempo", "mode", "density", "instrument")}

    def _number(self, fact):
        self.numbers[fact] = len(self.numbers)

    def know(self, words):
        """What else can be seen in pictures of a world."""
        self.facets["besides"] = sorted(words)
        for word in self.facets["besides"]:
            self._number(("besides", word))

    def of_picture(self, tags):
        """All that a sentence about the picture may state."""
        found = {(facet, tags[facet][0]) for facet in SINGLE if facet in tags}
        found |= {("besides", word) for word in tags["besides"]}
        for kind, colour, count in zip(tags["subject"], tags["colour"], tags["count"]):
            found |= {("subject", kind), ("colour", kind, colour), ("count", kind, count)}
        return found

    def told_pairs(self, sets):
        """For each set of facts a one where it states a thing, in the column of its colour; the first is for those without."""
        rows = torch.zeros(len(sets), len(self.kinds), 1 + len(self.colours))
        for row, facts in zip(rows, sets):
            for kind in {fact[1] for fact in facts if fact[0] == "subject"}:
                colours = [self.colours.index(fact[2]) for fact in facts if fact[0] == "colour" and fact[1] == kind]
                row[self.kinds.index(kind), [1 + colour for colour in colours] or [0]] = 1
        return rows

    def besides(self, words):
        """Subjects that are there as well without being asked for."""
        return {("subject", kind) for kind in self.kinds if kind in words or self.words["subject"][kind]["plural"] in words}

    def of_piece(self, tags):
        found = {(facet, tags[facet][0]) for facet in SOUND_SINGLE}
        return found | {("instrument", word) for word in tags["instrument"]}

    def is_kept_from_training(self, tags):
        if "time" not in tags or "weather" not in tags:
            return False
        time = self.facets["time"].index(tags["time"][0])
        weather = self.facets["weather"].index(tags["weather"][0])
        return any(held_out(self.kinds.index(kind), time, weather) for kind in tags["subject"])

    def rows(self, sets):
        """Sets of facts as rows of ones and zeros."""
        rows = torch.zeros(len(sets), len(self.numbers))
        for row, facts in enumerate(sets):
            rows[row, [self.numbers[fact] for fact in facts]] = 1
        return rows

    def satisfied(self, stated, true):
        """For each sentence and each picture whether all that the one states is true of the other."""
        return stated @ true.float().t() >= stated.sum(1, keepdim=True) - 0.5

    def synonym(self, facet, word, chance):
        entry = self.words[facet][word]
        return chance.choice([word, word, *entry["synonyms"]])

    def picture_caption(self, tags, chance, drop=None):
        """A sentence, and the facts that it states; some of the others may be in words that nobody knows."""
        drop = chance.choice(DROPS) if drop is None else drop
        strange = chance.choice(STRANGE)
        stated, parts = set(), []
        subjects = []
        for kind, colour, count in zip(tags["subject"], tags["colour"], tags["count"]):
            if chance.random() < drop and len(tags["subject"]) > 1:
                continue
            subjects.append(self._subject(kind, colour, count, drop, strange, chance, stated))
        if subjects:
            chance.shuffle(subjects)
            parts.append(self._joined(subjects, chance))
        if tags["besides"] and chance.random() < 0.35:
            words = chance.sample(tags["besides"], min(len(tags["besides"]), chance.randint(1, 2)))
            parts.append(chance.choice(("with {}", "and {}", "{}", "{} in it")).format(" and ".join(words)))
            stated |= {("besides", word) for word in words}
        for facet in SINGLE:
            if facet in tags and chance.random() >= drop and not (facet == "setting" and chance.random() < 0.5):
                parts.append(self._part(facet, tags[facet][0], strange, chance, stated))
        return self._sentence(parts, OPENINGS, chance), stated

    def _joined(self, subjects, chance):
        joint = chance.choice(JOINTS) if chance.random() < 0.85 else " " + self.strangers.word(chance) + " "
        return joint.join(subjects)

    def _part(self, facet, word, strange, chance, stated):
        """A fact in one of its forms, or between words of no meaning, or itself such a word."""
        if chance.random() < strange:
            told = self.strangers.words(chance, 2)
        else:
            told = self.synonym(facet, word, chance)
            stated.add((facet, word))
        if chance.random() < CARRIED:
            return chance.choice(CARRIERS).format(stranger=self.strangers.word(chance), word=told)
        return chance.choice(FORMS[facet]).format(told)

    def _subject(self, kind, colour, count, drop, strange, chance, stated):
        entry = self.words["subject"][kind]
        with_colour, with_count = chance.random() >= drop, chance.random() >= drop
        plural = count != "one" and (with_count or chance.random() < 0.7)
        known = chance.random() >= strange
        if not known:
            noun = self.strangers.words(chance, 2)
        elif plural:
            noun = entry["plural"]
        else:
            noun = self.synonym("subject", kind, chance)
        if known:
            stated.add(("subject", kind))
        if with_colour and chance.random() < strange:
            noun = self.strangers.word(chance) + " " + noun
        elif with_colour:
            noun = self.synonym("colour", colour, chance) + " " + noun
            if known:
                stated.add(("colour", kind, colour))
        if with_count and (plural or count == "one"):
            if known:
                stated.add(("count", kind, count))
            counted = count if plural else chance.choice(("a", "a", "one", "a single"))
            return counted + " " + noun
        return noun if plural else chance.choice(DETERMINERS) + noun

    def piece_caption(self, tags, chance, drop=None):
        drop = chance.choice(DROPS) if drop is None else drop
        strange = chance.choice(STRANGE)
        stated, parts = set(), []
        for facet in SOUND_SINGLE:
            if chance.random() >= drop or facet == "mood" and not parts:
                parts.append(self._part(facet, tags[facet][0], strange, chance, stated))
        played = [word for word in tags["instrument"] if chance.random() >= drop]
        if played:
            words = " and ".join(self.synonym("instrument", word, chance) for word in played)
            parts.append(chance.choice(FORMS["instrument"]).format(words))
            stated |= {("instrument", word) for word in played}
        return self._sentence(parts, SOUND_OPENINGS, chance), stated

    def _sentence(self, parts, openings, chance):
        if chance.random() < 0.35:
            chance.shuffle(parts)
        opening = chance.choice(openings) if chance.random() < 0.85 else self.strangers.words(chance, 3) + chance.choice((" ", ": ", ", "))
        return opening + chance.choice(BETWEEN).join(parts) + chance.choice(("", "", "."))

    def any_word(self, chance):
        """A word of the world that is no help by itself."""
        facet = chance.choice(("subject", "palette", "time", "weather", "mood", "besides"))
        return chance.choice(self.facets[facet])

    def prompt(self, facet, word, chance):
        return chance.choice(PROMPTS[facet]).format(self.synonym(facet, word, chance))

    def told_wrongly(self, tags, besides, chance):
        """A true caption, and the same with one fact changed."""
        wrong = {facet: list(words) for facet, words in tags.items()}
        place = chance.randrange(len(tags["subject"]))
        change = chance.random()
        if change < 0.45 and len(set(tags["colour"])) > 1:
            place = next(i for i, colour in enumerate(tags["colour"]) if colour != tags["colour"][0])
            wrong["colour"][0], wrong["colour"][place] = tags["colour"][place], tags["colour"][0]
        elif change < 0.65:
            wrong["colour"][place] = chance.choice([colour for colour in self.colours if colour != tags["colour"][place]])
        elif change < 0.9:
            wrong["subject"][place] = chance.choice(
                [kind for kind in self.kinds if kind not in tags["subject"] and ("subject", kind) not in besides])
        else:
            facet = chance.choice([facet for facet in SINGLE if facet in tags and facet != "setting"])
            wrong[facet] = [chance.choice([word for word in self.facets[facet] if word != tags[facet][0]])]
        seed, drop = chance.random(), 0.9 if change < 0.9 else 0.3
        return [self._about_subjects(told, random.Random(seed), drop) for told in (tags, wrong)]

    def in_colours(self, tags, chance):
        """One thing of the picture in its own colour, and in others; those of the other things come first."""
        place = chance.randrange(len(tags["subject"]))
        own = tags["colour"][place]
        others = sorted(set(tags["colour"]) - {own})
        more = [colour for colour in self.colours if colour not in tags["colour"]]
        others = (others + chance.sample(more, CHOICES))[: CHOICES - 1]
        seed = chance.random()
        return [self._subject(tags["subject"][place], colour, tags["count"][place], 0.0, 0.0, random.Random(seed), set())
                for colour in (own, *others)]

    def _about_subjects(self, tags, chance, drop):
        """All subjects with their colours, and of the rest what is not left out."""
        parts = [self._joined([self._subject(*facts, 0.0, 0.0, chance, set())
                               for facts in zip(tags["subject"], tags["colour"], tags["count"])], chance)]
        for facet in SINGLE:
            if facet in tags and chance.random() >= drop:
                parts.append(self._part(facet, tags[facet][0], 0.0, chance, set()))
        return chance.choice(OPENINGS) + chance.choice(BETWEEN).join(parts)


def chance_of(seed):
    return random.Random(seed)
