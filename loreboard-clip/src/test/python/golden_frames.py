#!/usr/bin/python3
"""Makes the golden files of the room `audio` that hold numbers: log-mel frames and resampled sound, by NumPy and SciPy.

Wants python3-numpy and python3-scipy. Run it from anywhere; it writes to ../resources/dev/loreboard/clip/audio/golden. Every file
is a gzipped list of 32-bit floats. Spectra are made by a plain sum over samples, and filters by SciPy.
"""

import gzip
from pathlib import Path

import numpy
from scipy import signal

GOLDEN = Path(__file__).resolve().parent.parent / "resources/dev/loreboard/clip/audio/golden"


def keep(name, numbers):
    (GOLDEN / (name + ".gz")).write_bytes(gzip.compress(numpy.asarray(numbers, "<f4").tobytes(), mtime=0))


def htk(hertz):
    return 1127.0 * numpy.log1p(numpy.asarray(hertz, float) / 700)


def htk_back(mels):
    return 700 * numpy.expm1(numpy.asarray(mels, float) / 1127.0)


def slaney(hertz):
    hertz = numpy.asarray(hertz, float)
    return numpy.where(hertz < 1000, hertz * 3 / 200, 15 + 27 * numpy.log(numpy.maximum(hertz, 1) / 1000) / numpy.log(6.4))


def slaney_back(mels):
    mels = numpy.asarray(mels, float)
    return numpy.where(mels < 15, mels * 200 / 3, 1000 * 6.4 ** ((mels - 15) / 27))


def spectra(samples, window, size, hop, centred):
    """Magnitudes. (frames, size / 2 + 1)"""
    shape = signal.get_window("hann", window, fftbins=True)
    if centred:
        samples = numpy.pad(samples, size // 2, mode="reflect")
        shape = numpy.pad(shape, (size - window) // 2)
    turns = numpy.outer(numpy.arange(size // 2 + 1), numpy.arange(len(shape))) / size
    waves = numpy.exp(-2j * numpy.pi * turns)
    starts = range(0, len(samples) - len(shape) + 1, hop)
    return numpy.stack([numpy.abs(waves @ (samples[at : at + len(shape)] * shape)) for at in starts])


def bank(rate, size, bands, low, high, there, back, in_mels=False, equal_area=False):
    """(size / 2 + 1, bands)"""
    edges = numpy.linspace(there(low), there(high), bands + 2)
    places = numpy.linspace(0, rate / 2, size // 2 + 1)
    if in_mels:
        places = there(places)
    else:
        edges = back(edges)
    columns = []
    for one, two, three in zip(edges, edges[1:], edges[2:]):
        column = numpy.interp(places, [one, two, three], [0, 1, 0], 0, 0)
        if in_mels:
            column[0] = 0
        columns.append(column * 2 / (three - one) if equal_area else column)
    return numpy.stack(columns, 1)


def main():
    time = numpy.arange(3000)
    noise = numpy.random.default_rng(11).standard_normal(3000)
    samples = 0.4 * numpy.sin(2 * numpy.pi * time * (0.01 + 0.00003 * time)) + 0.01 * noise
    samples[1500:1600] = 0
    samples = samples.astype("<f4").astype(float)
    keep("samples", samples)

    power = spectra(samples, 1024, 1024, 512, True) ** 2
    keep("mini", numpy.log(power @ bank(16000, 1024, 64, 40, 7600, htk, htk_back) + 1e-5))
    magnitude = spectra(samples, 400, 512, 160, False)
    keep("yamnet", numpy.log(magnitude @ bank(16000, 512, 64, 125, 7500, htk, htk_back, in_mels=True) + 1e-3))
    power = spectra(samples, 1024, 1024, 480, True) ** 2
    for name, there, back, equal_area in [("clap-fused", htk, htk_back, False), ("clap", slaney, slaney_back, True)]:
        sums = power @ bank(48000, 1024, 64, 50, 14000, there, back, equal_area=equal_area)
        keep(name, 10 * numpy.log10(numpy.maximum(sums, 1e-10)))

    for come, go, count in [(44100, 16000, 3000), (22050, 16000, 1500), (8000, 48000, 400), (48000, 44100, 1500)]:
        common = numpy.gcd(come, go)
        up, down = go // common, come // common
        width = 0.1 / max(up, down)
        half = int(numpy.ceil((110 - 7.95) / (2.285 * numpy.pi * width) / 2))
        shape = signal.firwin(2 * half + 1, 0.95 / max(up, down), window=("kaiser", 0.1102 * (110 - 8.7)))
        keep(f"{come}-to-{go}", signal.resample_poly(samples[:count], up, down, window=shape))


if __name__ == "__main__":
    main()
