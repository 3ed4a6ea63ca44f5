"""A tokenizer of whole words and pieces of words, learned here and written as a tokenizer.json."""

import collections
import json
import re

PAD, END, UNKNOWN = "<pad>", "<end>", "<unknown>"
SUFFIX = "</w>"
LENGTH = 77
WORDS = re.compile(r"[a-z]+|[0-9]|[^\sa-z0-9]")
LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789.,;:!?'\"-()&/"


def split(text):
    return WORDS.findall(text.lower())


class Pieces:
    def __init__(self, merges):
        self.merges = [tuple(pair) for pair in merges]
        self.ranks = {pair: rank for rank, pair in enumerate(self.merges)}
        single = [PAD, END, UNKNOWN, *LETTERS, *(letter + SUFFIX for letter in LETTERS)]
        self.ids = {piece: i for i, piece in enumerate(single + ["".join(pair) for pair in self.merges])}
        self.known = {}

    @staticmethod
    def read(folder):
        """Those of a model that was trained before."""
        model = json.loads((folder / "tokenizer.json").read_text())["model"]
        return Pieces(pair.split(" ") for pair in model["merges"])

    @staticmethod
    def learn(texts, count):
        """The most frequent neighbours become one, `count` times over."""
        words = collections.Counter(word for text in texts for word in split(text) if all(c in LETTERS for c in word))
        spelled = {word: [*word[:-1], word[-1] + SUFFIX] for word in words}
        merges, made = [], set()
        while len(merges) < count:
            pairs = collections.Counter()
            for word, symbols in spelled.items():
                for pair in zip(symbols, symbols[1:]):
                    pairs[pair] += words[word]
            fresh = [(times, pair) for pair, times in pairs.items() if "".join(pair) not in made]
            if not fresh:
                break
            pair = max(fresh)[1]
            merges.append(pair)
            made.add("".join(pair))
            for word, symbols in spelled.items():
                if pair[0] in symbols:
                    spelled[word] = joined(symbols, pair)
        return Pieces(merges)

    def of_word(self, word, drop=0.0, chance=None):
        if drop == 0 and word in self.known:
            return self.known[word]
        symbols = [*word[:-1], word[-1] + SUFFIX]
        while len(symbols) > 1:
            ranked = [(self.ranks[pair], pair) for pair in zip(symbols, symbols[1:])
                      if pair in self.ranks and (drop == 0 or chance.random() >= drop)]
            if not ranked:
                break
            symbols = joined(symbols, min(ranked)[1])
        ids = [self.ids.get(symbol, self.ids[UNKNOWN]) for symbol in symbols]
        if drop == 0:
            self.known[word] = ids
        return ids

    def encode(self, text, drop=0.0, chance=None):
        """With the end, cut to the length that the model reads."""
        ids = []
        for word in split(text):
            dropped = drop if chance is not None and drop and chance.random() < 0.1 else 0.0
            ids += self.of_word(word, dropped, chance)
        return ids[: LENGTH - 1] + [self.ids[END]]

    def write(self, folder):
        tokens = [{"id": self.ids[name], "content": name, "single_word": False, "lstrip": False, "rstrip": False,
                   "normalized": False, "special": True} for name in (PAD, END, UNKNOWN)]
        tokenizer = {
            "version": "1.0", "truncation": None, "padding": None, "added_tokens": tokens,
            "normalizer": {"type": "Lowercase"},
            "pre_tokenizer": {"type": "Split", "pattern": {"Regex": WORDS.pattern}, "behavior": "Removed",
                              "invert": True},
            "post_processor": {
                "type": "TemplateProcessing",
                "single": [{"Sequence": {"id": "A", "type_id": 0}}, {"SpecialToken": {"id": END, "type_id": 0}}],
                "pair": [{"Sequence": {"id": "A", "type_id": 0}}, {"SpecialToken": {"id": END, "type_id": 0}},
                         {"Sequence": {"id": "B", "type_id": 1}}, {"SpecialToken": {"id": END, "type_id": 1}}],
                "special_tokens": {END: {"id": END, "ids": [self.ids[END]], "tokens": [END]}}},
            "decoder": {"type": "BPEDecoder", "suffix": SUFFIX},
            "model": {"type": "BPE", "dropout": None, "unk_token": UNKNOWN, "continuing_subword_prefix": None,
                      "end_of_word_suffix": SUFFIX, "fuse_unk": False, "byte_fallback": False, "ignore_merges": False,
                      "vocab": self.ids, "merges": [" ".join(pair) for pair in self.merges]},
        }
        (folder / "tokenizer.json").write_text(json.dumps(tokenizer, ensure_ascii=False, indent=1) + "\n")
        (folder / "tokenizer_config.json").write_text(json.dumps(
            {"pad_token": PAD, "eos_token": END, "unk_token": UNKNOWN, "model_max_length": LENGTH}, indent=1) + "\n")


def joined(symbols, pair):
    merged, i = [], 0
    while i < len(symbols):
        if i + 1 < len(symbols) and symbols[i] == pair[0] and symbols[i + 1] == pair[1]:
            merged.append(symbols[i] + symbols[i + 1])
            i += 2
        else:
            merged.append(symbols[i])
            i += 1
    return merged
