#!/usr/bin/python3
"""Makes small tokenizers for the small models, each with the files and the structure that its family publishes.

Plain Python, nothing to install:

    python3 loreboard-clip/src/test/python/make_tokenizers.py

The test resources are made in this order: `make_tokenizers.py`, then `../node/token_ids.mjs`, which computes reference ids with
the tokenizers, then `make_models.py`, which puts those ids through the models.

The pieces are learned from `TEXT`. Every vocabulary has `VOCABULARY` entries, as the models have.
"""

import base64
import collections
import json
import math
import pathlib
import re
import struct
import unicodedata

ROOT = pathlib.Path(__file__).parent.parent / "resources" / "dev" / "loreboard" / "clip" / "model"
VOCABULARY = 640
CLIP_LENGTH = 16
SIGLIP_LENGTH = 12
SENTENCE_LENGTH = 24
SPACE = "\u2581"  # stands for a space in SentencePiece vocabularies

TEXT = """
A red dragon sleeps on a hill of gold coins in a dark cave, and smoke curls from its nostrils.
The old wizard holds a glowing staff and reads from a leather book by candle light.
Portrait of an elven archer with silver hair, green eyes and a hooded cloak.
A knight in dented armor rides a white horse through the misty forest at dawn.
A dwarf smith hammers a rune sword on an anvil while sparks fly around the forge.
The castle stands on a cliff above the stormy sea, its towers broken, its banners torn.
A map of the northern kingdoms, with rivers, mountains, roads and a compass rose.
Two goblins share a stolen chicken under the bridge; one of them is laughing.
A painting of a witch who brews a green potion in a black iron kettle.
The queen sits on a throne of bones, wearing a crown of thorns and a black dress.
A tavern full of adventurers: a bard plays the lute, a rogue counts coins, a cleric prays.
An undead king rises from his stone coffin in the crypt below the chapel.
A sketch of a griffin with spread wings, drawn with ink on yellow paper.
The sorceress throws a ball of fire at three orcs near the ruined gate.
A small fairy with blue wings sleeps inside a flower in the moonlit garden.
A giant spider waits in its web between the pillars of a sunken temple.
A ship with purple sails flies above the clouds, and the crew looks down at the city.
A close photo of a magic ring, a silver amulet and an old key on a wooden table.
The ranger and her wolf cross a frozen river under the northern lights.
A paladin in shining plate raises her shield against the breath of the dragon.
A treasure chest is open; pearls, rubies, scrolls and a skull lie inside.
A hooded figure with a lantern walks over the wet cobbles of the night market.
A warlock makes a pact with a demon in a circle of salt and candles.
The druid turns into a bear while the ancient tree watches over the grove.
A half-orc barbarian, tired and covered with snow, drinks from a horn by the camp fire.
An owlbear mother guards her nest; the young owlbear looks at the painter.
A desert city of domes and towers, with sand blowing through its empty streets.
The necromancer's tower leans over a swamp, and green light shines from every window.
Character sheet: strength 18, wisdom 7, two daggers, one rope, 50 feet long.
It's the thief's plan, we've heard it, they're late, I'm sure he'll come and I'd wait.
Watercolor of a halfling cook carrying a basket of bread, cheese and mushrooms.
A mermaid sings on a rock, and sailors turn their small boat towards her.
The lich opens a portal of violet light in the hall of mirrors.
A battle on the bridge: archers above, spearmen below, and a troll in the middle.
Concept art of a crystal golem, side view and front view, on a plain background.
A portrait of a noble vampire with pale skin, red lips and an old ring.
Four heroes stand on a mountain and see the valley of the kings for the first time.
A tiny dragon curls around a cup of tea, and steam rises from the cup.
The oracle's eyes are white, her hands are painted with stars and moons.
A dungeon corridor with torches, traps in the floor and a door of iron bars.
A green hill under a wide sky, with a lonely tower and a road leading to it.
The minotaur stands in the maze and holds a great axe with both hands.
A phoenix burns over the harbour at sunset, and the water glows orange.
A gnome inventor with round glasses repairs a clockwork beetle with a tiny tool.
The ghost of a bride floats above the stairs of the abandoned manor.
A centaur drum dance around a fire, seen from above, painted with broad brush strokes.
A tall stone door with a face carved into it, half covered with moss and roots.
The young prince trains with a wooden sword in the yard of the castle.
A fantasy city at night, with lights in every window and a river between the houses.
A banner with a golden lion on a blue field, hanging in the great hall.
"""

WORDS = re.compile(r"'(?:s|t|re|ve|m|ll|d)|[a-z]+|[0-9]|[^\sa-z0-9]+")


def write(file, content):
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def joined(symbols, pair):
    """The symbols with each occurrence of the pair made one."""
    merged, i = [], 0
    while i < len(symbols):
        if tuple(symbols[i : i + 2]) == pair:
            merged.append(symbols[i] + symbols[i + 1])
            i += 2
        else:
            merged.append(symbols[i])
            i += 1
    return merged


def learn_merges(words, count, known):
    """The most frequent neighbours become one, `count` times over; what is known already is no new token."""
    merges, known = [], set(known)
    while len(merges) < count:
        pairs = collections.Counter()
        for symbols, times in words:
            for pair in zip(symbols, symbols[1:]):
                pairs[pair] += times
        fresh = [(times, pair) for pair, times in pairs.items() if "".join(pair) not in known]
        pair = max(fresh, key=lambda entry: (entry[0], entry[1]))[1]
        merges.append(pair)
        known.add("".join(pair))
        words = [(joined(symbols, pair), times) for symbols, times in words]
    return merges


def byte_letters():
    """A visible letter for each byte; the order is that of CLIP's vocabulary."""
    visible = [*range(ord("!"), ord("~") + 1), *range(ord("\u00a1"), ord("\u00ac") + 1), *range(ord("\u00ae"), 256)]
    hidden = [byte for byte in range(256) if byte not in visible]
    return {**{byte: chr(byte) for byte in visible}, **{byte: chr(256 + i) for i, byte in enumerate(hidden)}}


def added(identity, content, **flags):
    token = {"id": identity, "content": content, "single_word": False, "lstrip": False, "rstrip": False,
             "normalized": False, "special": True}
    return {**token, **flags}


def in_config(tokens):
    """The same tokens as tokenizer_config.json lists them."""
    return {str(token["id"]): {key: token[key] for key in sorted(token) if key != "id"} for token in tokens}


def in_map(token):
    """The same token as special_tokens_map.json lists it."""
    return {key: token[key] for key in ("content", "lstrip", "normalized", "rstrip", "single_word")}


START, END = "<|startoftext|>", "<|endoftext|>"
CLIP_WORDS = r"<\|startoftext\|>|<\|endoftext\|>|'s|'t|'re|'ve|'m|'ll|'d|[\p{L}]+|[\p{N}]|[^\s\p{L}\p{N}]+"


def clip():
    letters = list(byte_letters().values())
    vocabulary = letters + [letter + "</w>" for letter in letters]
    counts = collections.Counter(WORDS.findall(TEXT.lower()))
    words = [([*word[:-1], word[-1] + "</w>"], times) for word, times in sorted(counts.items())]
    merges = learn_merges(words, VOCABULARY - len(vocabulary) - 2, vocabulary)
    vocabulary += ["".join(pair) for pair in merges] + [START, END]
    ids = {token: i for i, token in enumerate(vocabulary)}
    start = added(ids[START], START, normalized=True)
    end = added(ids[END], END)

    tokenizer = {
        "version": "1.0",
        "truncation": {"direction": "Right", "max_length": CLIP_LENGTH, "strategy": "LongestFirst", "stride": 0},
        "padding": {"strategy": {"Fixed": CLIP_LENGTH}, "direction": "Right", "pad_to_multiple_of": None,
                    "pad_id": ids[END], "pad_type_id": 0, "pad_token": END},
        "added_tokens": [start, end],
        "normalizer": {"type": "Sequence", "normalizers": [
            {"type": "NFC"},
            {"type": "Replace", "pattern": {"Regex": r"\s+"}, "content": " "},
            {"type": "Lowercase"},
        ]},
        "pre_tokenizer": {"type": "Sequence", "pretokenizers": [
            {"type": "Split", "pattern": {"Regex": CLIP_WORDS}, "behavior": "Removed", "invert": True},
            {"type": "ByteLevel", "add_prefix_space": False, "trim_offsets": True, "use_regex": True},
        ]},
        "post_processor": {"type": "RobertaProcessing", "sep": [END, ids[END]], "cls": [START, ids[START]],
                           "trim_offsets": False, "add_prefix_space": False},
        "decoder": {"type": "ByteLevel", "add_prefix_space": True, "trim_offsets": True, "use_regex": True},
        "model": {"type": "BPE", "dropout": None, "unk_token": END, "continuing_subword_prefix": "",
                  "end_of_word_suffix": "</w>", "fuse_unk": False, "byte_fallback": False, "ignore_merges": False,
                  "vocab": ids, "merges": merges},
    }
    config = {
        "add_prefix_space": False, "added_tokens_decoder": in_config([start, end]), "bos_token": START,
        "clean_up_tokenization_spaces": False, "do_lower_case": True, "eos_token": END, "errors": "replace",
        "extra_special_tokens": {}, "model_max_length": CLIP_LENGTH, "pad_token": END,
        "processor_class": "CLIPProcessor", "tokenizer_class": "CLIPTokenizer", "unk_token": END,
    }
    special = {"bos_token": in_map(start), "eos_token": in_map(end), "pad_token": in_map(end), "unk_token": in_map(end)}
    # Older releases of the library write a merge as one string, and leave length and padding to the caller.
    older = {**tokenizer, "truncation": None, "padding": None,
             "model": {**tokenizer["model"], "merges": [" ".join(pair) for pair in merges]}}

    for folder, content in (("clip", tokenizer), ("clip-joint", tokenizer), ("openclip", tokenizer),
                            ("mobileclip", older), ("parted/textual", older)):
        write(ROOT / folder / "tokenizer.json", content)
        write(ROOT / folder / "tokenizer_config.json", config)
        write(ROOT / folder / "special_tokens_map.json", special)


def character_rules():
    """What SentencePiece's rules for NFKC replace, for the blocks that a test needs."""
    rules = {}
    blocks = ((0xA0, 0xFF), (0x2010, 0x209F), (0x2100, 0x218F), (0x2460, 0x24FF), (0xFB00, 0xFB06), (0xFF01, 0xFFEE))
    for first, last in blocks:
        for code in range(first, last + 1):
            plain = unicodedata.normalize("NFKC", chr(code))
            if plain != chr(code) and code != 0xFF5E:
                rules[chr(code)] = plain
    for letter in "AEIOUNCaeiounc":
        for mark in "\u0300\u0301\u0302\u0303\u0308\u030a\u0327":
            composed = unicodedata.normalize("NFC", letter + mark)
            if len(composed) == 1:
                rules[letter + mark] = composed
    for code in (0x9, 0xA, 0xC, 0xD, 0x1680, *range(0x2000, 0x2010), 0x2028, 0x2029, 0x202F, 0x205F, 0x2581, 0x3000,
                 0xFEFF, 0xFFFD):
        rules[chr(code)] = " "
    for code in (*range(0x1, 0x9), 0xB, *range(0xE, 0x20), 0x7F, 0x8F, 0x9F):
        rules[chr(code)] = ""
    return rules


def double_array(keys):
    """A trie over bytes, laid out as Darts does: one 32-bit unit a node, and a child is found by an exclusive or.

    A unit has its label in the low 8 bits, bit 8 if a key ends here, and from bit 10 the distance to its children. A unit
    with the highest bit set is a value.
    """
    root = {}
    for key, value in sorted(keys.items()):
        node = root
        for byte in key:
            node = node.setdefault(byte, {})
        node[0] = value
    units, used, bases, waiting = {0: 0}, {0}, set(), [(root, 0)]
    while waiting:
        node, position = waiting.pop(0)
        labels = sorted(node)
        distance = 1
        while True:
            base = position ^ distance
            if base not in bases and all(base ^ label not in used for label in labels):
                break
            distance += 1
        assert distance < 1 << 21
        bases.add(base)
        units[position] |= distance << 10 | (1 << 8 if 0 in node else 0)
        for label in labels:
            child = base ^ label
            used.add(child)
            if label == 0:
                units[child] = 1 << 31 | node[0]
            else:
                units[child] = label
                waiting.append((node[label], child))
    # Units come in blocks of 256, so that any byte leads to a unit; the label of a free one matches no child.
    return [units.get(i, 0) for i in range((max(units) // 256 + 1) * 256)]


def precompiled(rules):
    """Size of the trie, the trie, and the replacements that its values point to."""
    places, texts = {}, bytearray()
    for replacement in sorted(set(rules.values())):
        places[replacement] = len(texts)
        texts += replacement.encode() + b"\0"
    units = double_array({key.encode(): places[replacement] for key, replacement in rules.items()})
    trie = struct.pack(f"<{len(units)}I", *units)
    return base64.b64encode(struct.pack("<I", len(trie)) + trie + texts).decode()


def best_pieces(word, scores):
    """The pieces whose scores sum up highest."""
    best = [0.0] + [-math.inf] * len(word)
    came = [0] * (len(word) + 1)
    for end in range(1, len(word) + 1):
        for start in range(end):
            score = best[start] + scores.get(word[start:end], -math.inf)
            if score > best[end]:
                best[end], came[end] = score, start
    pieces, end = [], len(word)
    while end:
        pieces.append(word[came[end] : end])
        end = came[end]
    return pieces


def learn_pieces(words, count, letters):
    """Frequent and long parts of words, with scores from how often the best segmentations use them."""
    parts = collections.Counter()
    for word, times in words.items():
        for start in range(len(word)):
            for end in range(start + 2, min(len(word), start + 10) + 1):
                parts[word[start:end]] += times
    # A part that occurs only inside one longer part is worth nothing beside it.
    inner = {part[i : i + len(part) - 1] for part in parts for i in (0, 1)
             if parts[part[i : i + len(part) - 1]] == parts[part]}
    chosen = sorted((-times * (len(part) - 1), part) for part, times in parts.items()
                    if times > 1 and part not in inner)
    pieces = letters + [part for _, part in chosen[: count - len(letters)]]
    counts = {piece: parts[piece] + 1.0 for piece in pieces}
    for _ in range(6):
        total = sum(counts.values())
        scores = {piece: math.log(times / total) for piece, times in counts.items()}
        counts = dict.fromkeys(pieces, 0.1)
        for word, times in words.items():
            for piece in best_pieces(word, scores):
                counts[piece] += times
    total = sum(counts.values())
    # Equal scores would leave a choice between segmentations to the order of additions.
    scores = {piece: math.log(counts[piece] / total) - 1e-4 * i for i, piece in enumerate(pieces)}
    ranked = sorted(scores.items(), key=lambda entry: (-entry[1], entry[0]))
    return [[piece, struct.unpack("<f", struct.pack("<f", score))[0]] for piece, score in ranked]


PUNCTUATION = r"""[!"\#\$%\&'\(\)\*\+,\-\.:;=\?@\[\\\]\^_`\{\|\}\~]"""


def siglip():
    eos = added(1, "</s>", lstrip=True, rstrip=True, normalized=True)
    unknown = added(2, "<unk>", lstrip=True, rstrip=True, normalized=True)
    vocabulary = [[token, 0.0] for token in ("<pad>", "</s>", "<unk>", *(f"<0x{byte:02X}>" for byte in range(256)))]
    plain = re.sub(r"\s+", " ", re.sub(PUNCTUATION, "", TEXT.lower())).strip()
    words = collections.Counter(SPACE + word for word in plain.split(" "))
    letters = [SPACE, *"abcdefghijklmnopqrstuvwxyz0123456789\u00e9\u00fc\u2019/<>."]
    vocabulary += learn_pieces(words, VOCABULARY - len(vocabulary), letters)

    whole = {"Sequence": {"id": "A", "type_id": 0}}
    second = {"Sequence": {"id": "B", "type_id": 0}}
    end = {"SpecialToken": {"id": "</s>", "type_id": 0}}
    space = {"type": "Metaspace", "replacement": SPACE, "add_prefix_space": True, "prepend_scheme": "always"}
    tokenizer = {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": [eos, unknown],
        "normalizer": {"type": "Sequence", "normalizers": [
            {"type": "Lowercase"},
            {"type": "Replace", "pattern": {"Regex": PUNCTUATION}, "content": ""},
            {"type": "Replace", "pattern": {"Regex": r"\s+"}, "content": " "},
            {"type": "Strip", "strip_left": True, "strip_right": True},
            {"type": "Precompiled", "precompiled_charsmap": precompiled(character_rules())},
            {"type": "Replace", "pattern": {"Regex": " {2,}"}, "content": " "},
        ]},
        "pre_tokenizer": space,
        "post_processor": {"type": "TemplateProcessing", "single": [whole, end], "pair": [whole, end, second, end],
                           "special_tokens": {"</s>": {"id": "</s>", "ids": [1], "tokens": ["</s>"]}}},
        "decoder": space,
        "model": {"type": "Unigram", "unk_id": 2, "vocab": vocabulary, "byte_fallback": False},
    }
    config = {
        "added_tokens_decoder": in_config([eos, unknown]), "additional_special_tokens": [],
        "clean_up_tokenization_spaces": True, "do_lower_case": True, "eos_token": "</s>",
        "model_input_names": ["input_ids"], "model_max_length": SIGLIP_LENGTH, "pad_token": "</s>",
        "processor_class": "SiglipProcessor", "sp_model_kwargs": {}, "tokenizer_class": "SiglipTokenizer",
        "unk_token": "<unk>",
    }
    special = {"eos_token": in_map(eos), "pad_token": in_map(eos), "unk_token": in_map(unknown)}
    for folder in ("siglip", "siglip-joint"):
        write(ROOT / folder / "tokenizer.json", tokenizer)
        write(ROOT / folder / "tokenizer_config.json", config)
        write(ROOT / folder / "special_tokens_map.json", special)


def siglip2():
    pad, eos, bos, unknown = tokens = [added(i, f"<{name}>") for i, name in enumerate(("pad", "eos", "bos", "unk"))]
    tokens.append(added(4, "<mask>", special=False))
    tokens += [added(5, "<start_of_turn>"), added(6, "<end_of_turn>")]
    tokens += [added(7 + i, text, special=False) for i, text in enumerate(("\n", "\n\n", SPACE * 2, SPACE * 3))]
    vocabulary = [token["content"] for token in tokens] + [f"<0x{byte:02X}>" for byte in range(256)]
    letters = [SPACE, *"etaoinshrdlcumwfgypbvkjxqz", *"ETAOINSHRDLCUMWFGYPBVKJXQZ", *"0123456789.,:;!?'\"-()&/#",
               "\u00e9", "\u00fc", "\u00df", "\u2019"]
    lines = [line.replace(" ", SPACE) for line in TEXT.strip().split("\n")]
    words = collections.Counter(part for line in lines for part in re.findall(f"{SPACE}?[A-Za-z]+|[^A-Za-z]", line))
    # Lower case is what the model sees; a little of the mixed case keeps its letters apart.
    words.update({word.lower(): 4 * times for word, times in list(words.items())})
    spaces = [(SPACE, SPACE), (SPACE, SPACE * 2), (SPACE * 2, SPACE)]
    count = VOCABULARY - len(vocabulary) - len(letters)
    merges = learn_merges([(list(word), times) for word, times in sorted(words.items())], count, vocabulary + letters)
    vocabulary += ["".join(pair) for pair in merges] + letters

    tokenizer = {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": tokens,
        "normalizer": {"type": "Replace", "pattern": {"String": " "}, "content": SPACE},
        "pre_tokenizer": {"type": "Split", "pattern": {"String": " "}, "behavior": "MergedWithPrevious",
                          "invert": False},
        "post_processor": {
            "type": "TemplateProcessing",
            "single": [{"Sequence": {"id": "A", "type_id": 0}}, {"SpecialToken": {"id": "<eos>", "type_id": 0}}],
            "pair": [{"Sequence": {"id": "A", "type_id": 0}}, {"SpecialToken": {"id": "<eos>", "type_id": 0}},
                     {"Sequence": {"id": "B", "type_id": 1}}, {"SpecialToken": {"id": "<eos>", "type_id": 1}}],
            "special_tokens": {"<eos>": {"id": "<eos>", "ids": [1], "tokens": ["<eos>"]}},
        },
        "decoder": {"type": "Sequence", "decoders": [
            {"type": "Replace", "pattern": {"String": SPACE}, "content": " "}, {"type": "ByteFallback"},
            {"type": "Fuse"}]},
        "model": {"type": "BPE", "dropout": None, "unk_token": "<unk>", "continuing_subword_prefix": None,
                  "end_of_word_suffix": None, "fuse_unk": True, "byte_fallback": True, "ignore_merges": False,
                  "vocab": {token: i for i, token in enumerate(vocabulary)}, "merges": spaces + merges},
    }
    write(ROOT / "siglip2" / "tokenizer.json", tokenizer)
    write(ROOT / "siglip2" / "tokenizer_config.json", {
        "add_bos_token": False, "add_eos_token": True, "added_tokens_decoder": in_config(tokens),
        "additional_special_tokens": ["<start_of_turn>", "<end_of_turn>"], "bos_token": "<bos>",
        "clean_up_tokenization_spaces": False, "do_lower_case": True, "eos_token": "<eos>",
        "extra_special_tokens": {}, "model_input_names": ["input_ids"],
        "model_max_length": 1000000000000000019884624838656, "pad_token": "<pad>", "padding_side": "right",
        "processor_class": "SiglipProcessor", "sp_model_kwargs": {}, "spaces_between_special_tokens": False,
        "tokenizer_class": "GemmaTokenizer", "unk_token": "<unk>", "use_default_system_prompt": False,
    })
    write(ROOT / "siglip2" / "special_tokens_map.json", {
        "additional_special_tokens": ["<start_of_turn>", "<end_of_turn>"], "bos_token": in_map(bos),
        "eos_token": in_map(eos), "pad_token": in_map(pad), "unk_token": in_map(unknown)})


def sentences():
    """WordPiece in lower case, as BERT has it."""
    tokens = [added(i, f"[{name}]") for i, name in enumerate(("PAD", "UNK", "CLS", "SEP", "MASK"))]
    pad, unknown, start, end, mask = (token["content"] for token in tokens)
    letters = [*"abcdefghijklmnopqrstuvwxyz0123456789.,:;!?'\"-()&/#"]
    vocabulary = [token["content"] for token in tokens] + letters + ["##" + letter for letter in letters]
    words = collections.Counter(re.findall("[a-z]+", TEXT.lower()))
    ends = collections.Counter()
    for word, times in words.items():
        for start_of_end in range(1, len(word) - 1):
            ends["##" + word[start_of_end:]] += times
    common = sorted(ends.items(), key=lambda entry: (-entry[1] * len(entry[0]), entry[0]))[:180]
    vocabulary += [part for part, _ in common]
    frequent = sorted((word for word in words if len(word) > 1), key=lambda word: (-words[word], word))
    vocabulary += frequent[: VOCABULARY - len(vocabulary)]
    assert len(vocabulary) == VOCABULARY
    ids = {token: i for i, token in enumerate(vocabulary)}

    def marked(name, kind):
        return {"SpecialToken": {"id": name, "type_id": kind}}

    tokenizer = {
        "version": "1.0",
        "truncation": {"direction": "Right", "max_length": SENTENCE_LENGTH, "strategy": "LongestFirst", "stride": 0},
        "padding": {"strategy": "BatchLongest", "direction": "Right", "pad_to_multiple_of": None, "pad_id": 0,
                    "pad_type_id": 0, "pad_token": pad},
        "added_tokens": tokens,
        "normalizer": {"type": "BertNormalizer", "clean_text": True, "handle_chinese_chars": True,
                       "strip_accents": None, "lowercase": True},
        "pre_tokenizer": {"type": "BertPreTokenizer"},
        "post_processor": {
            "type": "TemplateProcessing",
            "single": [marked(start, 0), {"Sequence": {"id": "A", "type_id": 0}}, marked(end, 0)],
            "pair": [marked(start, 0), {"Sequence": {"id": "A", "type_id": 0}}, marked(end, 0),
                     {"Sequence": {"id": "B", "type_id": 1}}, marked(end, 1)],
            "special_tokens": {name: {"id": name, "ids": [ids[name]], "tokens": [name]} for name in (start, end)},
        },
        "decoder": {"type": "WordPiece", "prefix": "##", "cleanup": True},
        "model": {"type": "WordPiece", "unk_token": unknown, "continuing_subword_prefix": "##",
                  "max_input_chars_per_word": 100, "vocab": ids},
    }
    for folder in ("sentences", "sentences-whole"):
        write(ROOT / folder / "tokenizer.json", tokenizer)
        write(ROOT / folder / "tokenizer_config.json", {
            "added_tokens_decoder": in_config(tokens), "clean_up_tokenization_spaces": True, "cls_token": start,
            "do_lower_case": True, "mask_token": mask, "model_max_length": 512, "pad_token": pad, "sep_token": end,
            "strip_accents": None, "tokenize_chinese_chars": True, "tokenizer_class": "BertTokenizer",
            "unk_token": unknown})
        write(ROOT / folder / "special_tokens_map.json", {
            "cls_token": start, "mask_token": mask, "pad_token": pad, "sep_token": end, "unk_token": unknown})


if __name__ == "__main__":
    sentences()
    clip()
    siglip()
    siglip2()
