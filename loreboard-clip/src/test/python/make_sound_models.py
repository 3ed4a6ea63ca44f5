#!/usr/bin/python3
"""Makes a small CLAP model with random weights as Hugging Face lays it out, and what torch computes with it.

Needs Debian's python3-torch, python3-onnx and python3-scipy, and the tokenizers of `make_tokenizers.py`:

    /usr/bin/python3 loreboard-clip/src/test/python/make_sound_models.py

The way from sound to frames is NumPy's (`golden_frames.py`), with CLAP's own numbers but for windows of two seconds. `reference.json`
holds what torch gives for some words and for three sounds of a formula: one of a window, a short one that is repeated, and one
of two and a half windows.
"""

import numpy
import torch
from torch import nn
from torch.nn import functional

from golden_frames import bank, slaney, slaney_back, spectra
from make_models import (JOINT, ROOT, SENTENCE_LENGTH, VOCABULARY, WIDTH, WORDS, Bert, export, listed, sentence_ids, shortest,
                         write)

RATE, HOP, SIZE, BANDS, LOWEST, HIGHEST = 48000, 480, 1024, 64, 50, 14000
WINDOW = 2 * RATE
LENGTHS = (WINDOW, 30001, 5 * WINDOW // 2)


class Heard(nn.Module):
    """Convolutions over frames, each band of which is brought to one measure first, as CLAP does."""

    def __init__(self):
        super().__init__()
        self.measure = nn.BatchNorm2d(BANDS)
        self.measure.running_mean.uniform_(-60, -20)
        self.measure.running_var.uniform_(100, 400)
        self.stem = nn.Conv2d(1, 16, 3, 4, 1)
        self.next = nn.Conv2d(16, WIDTH, 3, 4, 1)
        self.first = nn.Linear(WIDTH, JOINT)
        self.second = nn.Linear(JOINT, JOINT)

    def forward(self, frames):
        x = self.measure(frames.transpose(1, 3)).transpose(1, 3)
        x = functional.gelu(self.next(functional.gelu(self.stem(x))))
        return self.second(functional.relu(self.first(x.mean((2, 3)))))


class Told(nn.Module):
    """Read at the first token, as RoBERTa is."""

    def __init__(self):
        super().__init__()
        self.bert = Bert()
        self.pool = nn.Linear(WIDTH, WIDTH)
        self.first = nn.Linear(WIDTH, JOINT)
        self.second = nn.Linear(JOINT, JOINT)

    def forward(self, ids, mask):
        summary = torch.tanh(self.pool(self.bert(ids, mask, torch.zeros_like(ids))[:, 0]))
        return self.second(functional.relu(self.first(summary)))


def sound(number):
    """Three tones that come and go; a test can make them as well."""
    n = numpy.arange(LENGTHS[number])
    swell = 0.5 + 0.5 * numpy.sin(2 * numpy.pi * n * (number + 1) / 31000)
    tones = sum(numpy.sin(2 * numpy.pi * n * hertz * (number + 1) / RATE) / (1 + hertz / 300) for hertz in (110, 430, 2900))
    return (0.3 * swell * tones).astype(numpy.float32)


def windows(samples):
    """As long as one, repeated while it fits and then silence; of longer sound several, evenly apart."""
    if len(samples) <= WINDOW:
        repeated = numpy.tile(samples, WINDOW // len(samples))
        return [numpy.pad(repeated, (0, WINDOW - len(repeated)))]
    count = -(-len(samples) // WINDOW)
    starts = [(len(samples) - WINDOW) * i // (count - 1) for i in range(count)]
    return [samples[start : start + WINDOW] for start in starts]


def frames(window):
    power = spectra(window.astype(float), SIZE, SIZE, HOP, True) ** 2
    sums = power @ bank(RATE, SIZE, BANDS, LOWEST, HIGHEST, slaney, slaney_back, equal_area=True)
    return torch.tensor(10 * numpy.log10(numpy.maximum(sums, 1e-10)), dtype=torch.float32)


def heard(model, samples):
    vectors = model(torch.stack([frames(window) for window in windows(samples)]).unsqueeze(1))
    return functional.normalize(vectors, dim=-1).mean(0) if len(vectors) > 1 else vectors[0]


def clap():
    torch.manual_seed(6)
    folder, hearing, reading = ROOT / "clap", Heard().eval(), Told().eval()
    ids = sentence_ids()
    given = torch.tensor([ids[0], ids[0]])
    export(hearing, torch.zeros(2, 1, WINDOW // HOP + 1, BANDS), folder / "onnx/audio_model.onnx", ["input_features"],
           ["audio_embeds"], {"input_features": {0: "batch_size"}, "audio_embeds": {0: "batch_size"}})
    free = {0: "batch_size", 1: "sequence_length"}
    export(reading, (given, torch.ones_like(given)), folder / "onnx/text_model.onnx", ["input_ids", "attention_mask"],
           ["text_embeds"], {"input_ids": free, "attention_mask": free, "text_embeds": {0: "batch_size"}})
    write(folder / "config.json", {
        "model_type": "clap", "architectures": ["ClapModel"], "projection_dim": JOINT,
        "text_config": {"model_type": "clap_text_model", "vocab_size": VOCABULARY, "max_position_embeddings": 514},
        "audio_config": {"model_type": "clap_audio_model", "enable_fusion": False}})
    write(folder / "preprocessor_config.json", {
        "feature_extractor_type": "ClapFeatureExtractor", "chunk_length_s": 2, "feature_size": BANDS,
        "fft_window_size": SIZE, "frequency_max": HIGHEST, "frequency_min": LOWEST, "hop_length": HOP, "max_length_s": 2,
        "n_fft": SIZE, "nb_frequency_bins": SIZE // 2 + 1, "nb_max_frames": WINDOW // HOP, "nb_max_samples": WINDOW,
        "padding": "repeatpad", "padding_side": "right", "padding_value": 0.0, "processor_class": "ClapProcessor",
        "return_attention_mask": False, "sampling_rate": RATE, "top_db": None, "truncation": "rand_trunc"})
    write(folder / "tokenizer_config.json", {"pad_token": "[PAD]", "model_max_length": SENTENCE_LENGTH})
    (folder / "tokenizer.json").write_bytes((ROOT / "sentences/tokenizer.json").read_bytes())
    with torch.no_grad():
        texts = [reading(torch.tensor([row]), torch.ones(1, len(row), dtype=torch.long))[0] for row in ids]
        listed(folder / "reference.json", {
            "words": WORDS, "texts": [shortest(row) for row in texts],
            "sounds": [shortest(heard(hearing, sound(number))) for number in range(len(LENGTHS))]})


if __name__ == "__main__":
    torch.set_num_threads(1)
    clap()
