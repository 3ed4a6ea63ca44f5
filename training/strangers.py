"""Words and texts that mean nothing in a world, so that a model learns to pass over what it does not know."""

VOWELS, CONSONANTS = "aeiou", "bcdfghklmnprstvw"


class Strangers:
    """From words of any text, from parts of two of them, and from syllables."""

    def __init__(self, fillers, everyday, inventive=True):
        self.fillers, self.everyday, self.inventive = fillers, everyday, inventive

    def word(self, chance):
        kind = chance.random() if self.inventive else 0.0
        if kind < 0.5:
            return chance.choice(self.fillers)
        if kind < 0.75:
            start, end = chance.choice(self.fillers), chance.choice(self.fillers)
            return start[: chance.randint(2, 5)] + end[-chance.randint(2, 5) :]
        return "".join(chance.choice(CONSONANTS) + chance.choice(VOWELS) for _ in range(chance.randint(1, 3))) + chance.choice(CONSONANTS)

    def words(self, chance, most):
        return " ".join(self.word(chance) for _ in range(chance.randint(1, most)))

    def among(self, text, chance, most):
        """The text with strangers between its words."""
        words = text.split(" ")
        for _ in range(chance.randint(1, min(most, 1 + len(words) // 2))):
            words.insert(chance.randrange(len(words) + 1), self.word(chance))
        return " ".join(words)

    def text(self, chance, known):
        """About nothing in the world, at times with a word of it among many others."""
        parts = [chance.choice(self.everyday) if chance.random() < 0.6 else self.words(chance, 6)]
        while chance.random() < 0.4:
            parts.append(self.words(chance, 6))
        words = " ".join(parts).split(" ")
        if len(words) > 5 and chance.random() < 0.5:
            words.insert(chance.randrange(len(words) + 1), known(chance))
        return " ".join(words)
