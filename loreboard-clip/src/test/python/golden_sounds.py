#!/usr/bin/python3
"""Makes the golden files of the room `audio` that hold sound: small files of every kind, and what ffmpeg and oggdec read in them.

Wants python3-numpy, and Debian 12's ffmpeg (5.1), flac (1.4.2), lame (3.100) and vorbis-tools (1.4.2). Run it from anywhere; it
writes to ../resources/dev/loreboard/clip/audio/golden.

What they read is kept as gzipped 16-bit samples, the channels taking turns, so a sample is known to half of 1/32768.
"""

import gzip
import struct
import subprocess
import tempfile
from pathlib import Path

import numpy

KILOBITS = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320]
GOLDEN = Path(__file__).resolve().parent.parent / "resources/dev/loreboard/clip/audio/golden"


def drawn(rate, seconds, channels):
    """A chirp with clicks and some noise: long blocks and short ones, tones and what is none. (frames, channels)"""
    time = numpy.arange(int(rate * seconds)) / rate
    random = numpy.random.default_rng(7)
    columns = []
    for channel in range(channels):
        chirp = 0.4 * numpy.sin(2 * numpy.pi * (200 + 150 * channel + rate * 0.12 * time / seconds) * time)
        noise = 0.02 * random.standard_normal(len(time))
        clicks = numpy.zeros(len(time))
        clicks[len(time) // 3] = 0.5
        clicks[len(time) // 2 + 50 * channel] = -0.5
        columns.append(chirp + noise + clicks)
    return numpy.clip(numpy.stack(columns, 1), -0.99, 0.99)


def wav(samples, rate, tag, bits, extensible=False):
    channels = samples.shape[1]
    if tag == 3:
        data = samples.astype("<f4" if bits == 32 else "<f8").tobytes()
    elif bits == 8:
        data = (numpy.round(samples * 128) + 128).astype("u1").tobytes()
    else:
        whole = numpy.round(samples * 2.0 ** (bits - 1)).astype("<i8")
        data = whole.reshape(-1, 1).view("u1")[:, : bits // 8].tobytes()
    block = channels * bits // 8
    form = struct.pack("<HHIIHH", 0xFFFE if extensible else tag, channels, rate, rate * block, block, bits)
    if extensible:
        form += struct.pack("<HHI", 22, bits, 0) + struct.pack("<H", tag)
        form += bytes.fromhex("000000001000800000aa00389b71")
    parts = b"WAVE" + chunk(b"fmt ", form) + chunk(b"LIST", b"INFOodd") + chunk(b"data", data)
    return b"RIFF" + struct.pack("<I", len(parts)) + parts


def chunk(name, data):
    return name + struct.pack("<I", len(data)) + data + b"\0" * (len(data) % 2)


def run(command, source, ending):
    source = source.replace(b"LIST\x07\0\0\0INFOodd\0", b"")  # oggenc does not know that parts begin at even places
    with tempfile.TemporaryDirectory() as folder:
        given = Path(folder) / "in.wav"
        made = Path(folder) / ("out." + ending)
        given.write_bytes(source)
        subprocess.run([part.format(given=given, made=made) for part in command.split()], check=True, capture_output=True)
        return made.read_bytes()


def with_intensity(mp3):
    """The same frames of 44.1 kHz, which now claim to store high tones once. An encoder that does so is not at hand."""
    changed = bytearray(mp3)
    place = 0
    while place < len(changed):
        bits = KILOBITS[changed[place + 2] >> 4] * 1000
        changed[place + 3] = changed[place + 3] & 0x0F | 0x40 | (0x10 if place % 2 else 0x30)
        place += 144 * bits // 44100 + (changed[place + 2] >> 1 & 1)
    return bytes(changed)


def decoded(name, file):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(file)
        if name.endswith(".ogg"):
            subprocess.run(["oggdec", "--quiet", "-R", "-o", path.with_suffix(".raw"), path], check=True)
            return numpy.frombuffer(path.with_suffix(".raw").read_bytes(), "<i2") / 32768
        raw = subprocess.run(
            ["ffmpeg", "-v", "error", "-i", str(path), "-f", "f32le", "-acodec", "pcm_f32le", "-"],
            check=True,
            capture_output=True,
        ).stdout
        return numpy.frombuffer(raw, "<f4")


def main():
    (GOLDEN / "files").mkdir(parents=True, exist_ok=True)
    (GOLDEN / "samples").mkdir(parents=True, exist_ok=True)
    lines = []

    def keep(name, file, rate, channels):
        (GOLDEN / "files" / name).write_bytes(file)
        whole = numpy.clip(numpy.round(decoded(name, file) * 32768), -32768, 32767).astype("<i2")
        packed = gzip.compress(whole.tobytes(), mtime=0)
        (GOLDEN / "samples" / (name + ".gz")).write_bytes(packed)
        lines.append(f"{name} {rate} {channels} {len(whole) // channels}\n")

    short = drawn(8000, 0.04, 1)
    for name, tag, bits, extensible in [
        ("byte.wav", 1, 8, False),
        ("short.wav", 1, 16, False),
        ("three-bytes.wav", 1, 24, False),
        ("int.wav", 1, 32, False),
        ("float.wav", 3, 32, False),
        ("double.wav", 3, 64, False),
        ("extensible.wav", 1, 24, True),
        ("extensible-float.wav", 3, 32, True),
    ]:
        keep(name, wav(short, 8000, tag, bits, extensible), 8000, 1)
    keep("stereo.wav", wav(drawn(8000, 0.02, 2), 8000, 1, 16), 8000, 2)

    flac = "flac --silent --best --no-padding --force -o {made} {given}"
    keep("mono.flac", run(flac, wav(drawn(16000, 0.07, 1), 16000, 1, 16), "flac"), 16000, 1)
    keep("stereo.flac", run(flac, wav(drawn(16000, 0.05, 2), 16000, 1, 16), "flac"), 16000, 2)
    keep("deep.flac", run(flac, wav(drawn(16000, 0.04, 2), 16000, 1, 24), "flac"), 16000, 2)
    coarse = numpy.round(drawn(16000, 0.05, 1) * 256) / 256
    keep("wasted-bits.flac", run(flac, wav(coarse, 16000, 1, 16), "flac"), 16000, 1)
    keep("silence.flac", run(flac, wav(numpy.zeros((6000, 2)), 16000, 1, 16), "flac"), 16000, 2)
    noise = numpy.random.default_rng(3).uniform(-0.99, 0.99, (600, 1))
    keep("noise.flac", run(flac, wav(noise, 16000, 1, 16), "flac"), 16000, 1)
    plain = "flac --silent -0 --blocksize=192 --no-padding --force -o {made} {given}"
    keep("fixed.flac", run(plain, wav(drawn(8000, 0.1, 2), 8000, 1, 8), "flac"), 8000, 2)

    vorbis = "oggenc --quiet --serial 7 -q{quality} -o {{made}} {{given}}"
    for name, rate, seconds, channels, quality in [
        ("mono.ogg", 22050, 0.2, 1, 1),
        ("stereo.ogg", 44100, 0.06, 2, 3),
        ("low.ogg", 8000, 0.3, 1, -1),
    ]:
        source = wav(drawn(rate, seconds, channels), rate, 1, 16)
        keep(name, run(vorbis.format(quality=quality), source, "ogg"), rate, channels)

    for name, rate, seconds, channels, settings in [
        ("mono.mp3", 44100, 0.08, 1, "-b 64"),
        ("joint.mp3", 44100, 0.08, 2, "-b 96 -m j"),
        ("stereo.mp3", 32000, 0.05, 2, "-b 128 -m s"),
        ("variable.mp3", 48000, 0.03, 2, "-V 5"),
        ("half-rate.mp3", 22050, 0.06, 2, "-b 48 -m j"),
        ("quarter-rate.mp3", 11025, 0.12, 1, "-b 24"),
    ]:
        source = wav(drawn(rate, seconds, channels), rate, 1, 16)
        mp3 = run(f"lame --quiet {settings} --resample {rate / 1000} {{given}} {{made}}", source, "mp3")
        keep(name, mp3, rate, channels)
        if name == "joint.mp3":
            keep("intensity-" + name, with_intensity(mp3), rate, channels)

    (GOLDEN / "files.txt").write_text("".join(lines))


main()
