#!/usr/bin/python3
"""Makes the golden files of the room `image`: pictures of every format, and what Pillow and NumPy make of them.

Wants Debian 12's python3-pil (9.4.0), python3-numpy and webp (1.2.4). Run it from anywhere; it writes to
../resources/dev/loreboard/clip/image/golden. With a folder as its argument it also writes down what comes of the
photographs in there.
"""

import gzip
import hashlib
import io
import struct
import subprocess
import sys
import tempfile
import zlib
from pathlib import Path

import numpy
from PIL import Image, ImageOps

GOLDEN = Path(__file__).resolve().parent.parent / "resources/dev/loreboard/clip/image/golden"

MEANS = {
    "clip": ((0.48145466, 0.4578275, 0.40821073), (0.26862954, 0.26130258, 0.27577711)),
    "siglip": ((0.5, 0.5, 0.5), (0.5, 0.5, 0.5)),
    "unit": ((0, 0, 0), (1, 1, 1)),
}
FILTERS = {"BILINEAR": Image.BILINEAR, "BICUBIC": Image.BICUBIC, "LANCZOS": Image.LANCZOS}
WHITE = (255, 255, 255)


def drawn(kind, width, height):
    """A picture that the tests draw in the same way: see DrawnSource."""
    y, x, c = numpy.meshgrid(
        numpy.arange(height, dtype=numpy.int64), numpy.arange(width, dtype=numpy.int64), numpy.arange(3), indexing="ij"
    )
    if kind == "gradient":
        return ((x * 255 // max(width - 1, 1)) * (c + 1) + (y * 255 // max(height - 1, 1)) * (3 - c)) // 4
    if kind == "noise":
        mixed = (x * 73856093 ^ y * 19349663 ^ c * 83492791) & 0xFFFFFFFF
        mixed = (mixed ^ (mixed >> 13)) * 1274126177 & 0xFFFFFFFF
        return mixed >> 24
    inside = (2 * x - width) ** 2 + (2 * y - height) ** 2 < min(width, height) ** 2 // 2
    return numpy.where(inside, 255 - 80 * c, (x // 7 + y // 5 + c) % 2 * 220)


def picture(kind, width, height):
    return Image.fromarray(drawn(kind, width, height).astype(numpy.uint8), "RGB")


def opaque(image, background):
    if image.mode in ("I", "I;16"):  # Pillow would cut everything above 255; the higher byte is what is wanted
        return Image.fromarray((numpy.asarray(image).astype(numpy.int64) >> 8).astype(numpy.uint8)).convert("RGB")
    if image.mode in ("RGBA", "LA") or "transparency" in image.info:
        image = image.convert("RGBA")
        ground = Image.new("RGB", image.size, background)
        ground.paste(image, mask=image.getchannel("A"))
        return ground
    return image.convert("RGB")


def fitted(image, fit, width, height, resample):
    kind, *parts = fit.split(":")
    if kind == "squash":
        return image.resize((width, height), resample)
    if kind == "pad":
        fill = tuple(int(part) for part in parts)
        ratio = max(image.width / width, image.height / height)
        size = max(1, round(image.width / ratio)), max(1, round(image.height / ratio))
        canvas = Image.new("RGB", (width, height), fill)
        canvas.paste(image.resize(size, resample), ((width - size[0]) // 2, (height - size[1]) // 2))
        return canvas
    short = int(parts[0])
    if image.width <= image.height:
        size = short, int(short * image.height / image.width)
    else:
        size = int(short * image.width / image.height), short
    if parts[1] == "DOWN":
        left, top = (size[0] - width) // 2, (size[1] - height) // 2
    else:
        left, top = int(round((size[0] - width) / 2.0)), int(round((size[1] - height) / 2.0))
    return image.resize(size, resample).crop((left, top, left + width, top + height))


def normalised(samples, name):
    mean, deviation = (numpy.array(part, dtype=numpy.float32) for part in MEANS[name])
    scaled = (samples.astype(numpy.float64) * (1 / 255)).astype(numpy.float32)
    return numpy.ascontiguousarray(((scaled - mean) / deviation).transpose(2, 0, 1)).astype("<f4")


def hashed(data):
    return hashlib.sha256(data).hexdigest()


def tensor_line(image, name, spec):
    fit, size, resample, mean = spec.split()
    width, height = (int(side) for side in size.split("x"))
    samples = numpy.asarray(fitted(image, fit, width, height, FILTERS[resample]))
    return f"{name} {spec} {hashed(samples.tobytes())} {hashed(normalised(samples, mean).tobytes())}"


def tensors():
    clip, siglip = "short:224:DOWN 224x224 BICUBIC clip", "squash 224x224 BICUBIC siglip"
    mobile = "short:256:DOWN 256x256 BILINEAR unit"
    large = [(kind, size) for kind in ("gradient", "noise", "shapes") for size in ((640, 480), (480, 641))]
    large += [("noise", (1536, 1024)), ("shapes", (2500, 1875)), ("noise", (225, 999)), ("shapes", (224, 224))]
    lines = []
    for kind, (width, height) in large:
        for spec in (clip, siglip, mobile):
            lines.append(tensor_line(picture(kind, width, height), f"{kind}:{width}x{height}", spec))
    small = [(1, 1), (1, 50), (50, 1), (2, 3), (7, 5), (33, 47), (48, 48), (49, 48), (300, 17), (17, 1200)]
    for width, height in small:
        for kind in ("noise", "shapes"):
            for resample in FILTERS:
                for fit in ("short:48:DOWN", "short:49:HALF_TO_EVEN", "squash", "pad:0:0:0", "pad:250:120:30"):
                    spec = f"{fit} 48x48 {resample} clip"
                    lines.append(tensor_line(picture(kind, width, height), f"{kind}:{width}x{height}", spec))
    for fit in ("short:48:DOWN", "short:55:DOWN", "short:52:HALF_TO_EVEN", "squash", "pad:9:8:7"):
        spec = f"{fit} 40x32 BICUBIC unit"
        lines.append(tensor_line(picture("shapes", 131, 97), "shapes:131x97", spec))
        lines.append(tensor_line(picture("shapes", 97, 131), "shapes:97x131", spec))
    (GOLDEN / "tensors.txt").write_text("\n".join(lines) + "\n")


def photographs(folder):
    lines = []
    for path in sorted(folder.iterdir()):
        if path.suffix in (".png", ".jpg"):
            image = opaque(ImageOps.exif_transpose(Image.open(path)), WHITE)
            for spec in ("short:224:DOWN 224x224 BICUBIC clip", "squash 256x256 BILINEAR unit"):
                lines.append(tensor_line(image, path.name, spec))
    (GOLDEN / "photographs.txt").write_text("\n".join(lines) + "\n")


def chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


PASSES = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
SAMPLES = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}


def png(values, bits, colour_type, interlaced=False, extra=b""):
    """A PNG of raw samples (height, width, samples), with every filter in turn; Pillow writes no such variety."""
    height, width, samples = values.shape
    assert samples == SAMPLES[colour_type]
    step = max(samples * bits // 8, 1)
    packed = b""
    for left, top, across, down in PASSES if interlaced else ((0, 0, 1, 1),):
        part = values[top::down, left::across]
        if part.size == 0:
            continue
        above = None
        for index, row in enumerate(part):
            flat = row.reshape(-1)
            if bits == 16:
                raw = flat.astype(">u2").tobytes()
            elif bits == 8:
                raw = flat.astype(numpy.uint8).tobytes()
            else:
                text = "".join(format(int(value), f"0{bits}b") for value in flat)
                text += "0" * (-len(text) % 8)
                raw = bytes(int(text[at : at + 8], 2) for at in range(0, len(text), 8))
            above = above or bytes(len(raw))
            packed += filtered(index % 5, raw, above, step)
            above = raw
    head = struct.pack(">IIBBBBB", width, height, bits, colour_type, 0, 0, int(interlaced))
    data = zlib.compress(packed, 9)
    halves = chunk(b"IDAT", data[: len(data) // 2]) + chunk(b"IDAT", data[len(data) // 2 :])
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + extra + halves + chunk(b"IEND", b"")


def filtered(kind, raw, above, step):
    result = bytearray([kind])
    for at, value in enumerate(raw):
        left = raw[at - step] if at >= step else 0
        up = above[at]
        corner = above[at - step] if at >= step else 0
        guess = left + up - corner
        nearest = min((abs(guess - left), 0, left), (abs(guess - up), 1, up), (abs(guess - corner), 2, corner))[2]
        result.append((value - (0, left, up, (left + up) // 2, nearest)[kind]) & 255)
    return bytes(result)


def pngs():
    width, height = 29, 21
    wide = drawn("noise", width, height) * 256 + drawn("gradient", width, height)
    eight = drawn("noise", width, height) // 2 + drawn("gradient", width, height) // 2
    alpha = drawn("gradient", width, height)[:, :, :1]
    for interlaced in (False, True):
        name = "-interlaced" if interlaced else ""
        for bits in (1, 2, 4, 8):
            indexed = (eight[:, :, :1] * 7 + eight[:, :, 1:2]) % (1 << bits)
            palette = drawn("noise", 1 << bits, 1).astype(numpy.uint8).tobytes()
            yield f"palette{bits}{name}.png", png(indexed, bits, 3, interlaced, chunk(b"PLTE", palette))
            see_through = chunk(b"PLTE", palette) + chunk(b"tRNS", bytes([0, 128]))
            yield f"palette{bits}-transparent{name}.png", png(indexed, bits, 3, interlaced, see_through)
            yield f"grey{bits}{name}.png", png(indexed, bits, 0, interlaced)
        yield f"grey16{name}.png", png(wide[:, :, :1], 16, 0, interlaced)
        yield f"colour8{name}.png", png(eight, 8, 2, interlaced)
        yield f"colour16{name}.png", png(wide, 16, 2, interlaced)
        yield f"grey8-alpha{name}.png", png(numpy.dstack([eight[:, :, :1], alpha]), 8, 4, interlaced)
        yield f"grey16-alpha{name}.png", png(numpy.dstack([wide[:, :, :1], alpha * 257]), 16, 4, interlaced)
        yield f"colour8-alpha{name}.png", png(numpy.dstack([eight, alpha]), 8, 6, interlaced)
        yield f"colour16-alpha{name}.png", png(numpy.dstack([wide, alpha * 257]), 16, 6, interlaced)
    flat = drawn("shapes", width, height)
    hidden = chunk(b"tRNS", struct.pack(">HHH", *(int(part) for part in flat[0, 0])))
    yield "colour8-transparent.png", png(flat, 8, 2, False, hidden)
    yield "grey8-transparent.png", png(flat[:, :, :1], 8, 0, False, chunk(b"tRNS", struct.pack(">H", int(flat[0, 0, 0]))))


def saved(image, form, **options):
    out = io.BytesIO()
    image.save(out, form, **options)
    return out.getvalue()


def gifs():
    image = picture("shapes", 41, 27)
    yield "plain.gif", saved(image.quantize(64), "GIF", interlace=0)
    yield "interlaced.gif", saved(image.quantize(64), "GIF", interlace=1)
    yield "noise.gif", saved(picture("noise", 150, 80).quantize(256), "GIF")
    yield "two-colours.gif", saved(image.quantize(2), "GIF")
    plain = saved(image.quantize(16), "GIF")
    at = plain.index(b"\x2c")
    see_through = plain[:at] + b"\x21\xf9\x04\x01\0\0\x03\0" + plain[at:]
    yield "transparent.gif", see_through
    frames = [picture(kind, 41, 27).quantize(32) for kind in ("gradient", "shapes")]
    yield "animated.gif", saved(frames[0], "GIF", save_all=True, append_images=frames[1:], duration=100)
    at = see_through.index(b"\x2c")  # the frame moved, on a larger screen
    screen, corner = struct.pack("<HH", 55, 36), struct.pack("<HH", 6, 3)
    yield "placed.gif", see_through[:6] + screen + see_through[10 : at + 1] + corner + see_through[at + 5 :]


def bmps():
    image = picture("shapes", 37, 23)
    yield "colour24.bmp", saved(image, "BMP")
    yield "colour32.bmp", saved(image.convert("RGBA"), "BMP")
    yield "palette8.bmp", saved(image.quantize(200), "BMP")
    yield "bits1.bmp", saved(image.convert("1"), "BMP")
    yield "grey8.bmp", saved(image.convert("L"), "BMP")
    down = saved(image, "BMP")
    rows = down[54:]
    stride = len(rows) // 23
    flipped = b"".join(rows[at : at + stride] for at in range(len(rows) - stride, -1, -stride))
    yield "top-down.bmp", down[:22] + struct.pack("<i", -23) + down[26:54] + flipped
    sixteen = (drawn("noise", 19, 11)[:, :, 0] * 257).astype("<u2")
    sixteen = numpy.pad(sixteen, ((0, 0), (0, 1))).tobytes()
    head = struct.pack("<IiiHHIIiiII", 40, 19, 11, 1, 16, 0, len(sixteen), 2835, 2835, 0, 0)
    yield "colour15.bmp", b"BM" + struct.pack("<IHHI", 54 + len(sixteen), 0, 0, 54) + head + sixteen
    head = struct.pack("<IiiHHIIiiII", 40, 19, 11, 1, 16, 3, len(sixteen), 2835, 2835, 0, 0)
    masks = struct.pack("<III", 0xF800, 0x07E0, 0x001F)
    yield "colour16.bmp", b"BM" + struct.pack("<IHHI", 66 + len(sixteen), 0, 0, 66) + head + masks + sixteen
    indexed = numpy.asarray(picture("shapes", 37, 23).quantize(9))
    colours = drawn("noise", 16, 1).astype(numpy.uint8).reshape(16, 3)
    table = b"".join(bytes(colour) + b"\0" for colour in colours.tolist())
    halves = numpy.pad(indexed, ((0, 0), (0, 3)))
    halves = (halves[::-1, 0::2] << 4 | halves[::-1, 1::2]).astype(numpy.uint8).tobytes()
    head = struct.pack("<IiiHHIIiiII", 40, 37, 23, 1, 4, 0, len(halves), 2835, 2835, 16, 0)
    yield "palette4.bmp", b"BM" + struct.pack("<IHHI", 118 + len(halves), 0, 0, 118) + head + table + halves
    runs = b""
    for row in indexed[::-1]:
        at = 0
        while at < len(row):
            count = 1
            while at + count < len(row) and row[at + count] == row[at] and count < 255:
                count += 1
            runs += bytes([count, row[at]])
            at += count
        runs += b"\0\0"
    runs += b"\0\1"
    table = table + b"\0" * (1024 - len(table))
    head = struct.pack("<IiiHHIIiiII", 40, 37, 23, 1, 8, 1, len(runs), 2835, 2835, 0, 0)
    yield "runs8.bmp", b"BM" + struct.pack("<IHHI", 1078 + len(runs), 0, 0, 1078) + head + table + runs


def noted(orientation):
    exif = Image.Exif()
    exif[0x0112] = orientation
    return exif.tobytes()


def jpegs():
    image = picture("gradient", 85, 61)
    image.paste(picture("shapes", 40, 30), (20, 15))
    yield "baseline-420.jpg", saved(image, "JPEG", quality=90)
    yield "baseline-422.jpg", saved(image, "JPEG", quality=90, subsampling=1)
    yield "baseline-444.jpg", saved(image, "JPEG", quality=90, subsampling=0)
    yield "progressive.jpg", saved(image, "JPEG", quality=85, progressive=True)
    yield "grey.jpg", saved(image.convert("L"), "JPEG", quality=85)
    yield "grey-progressive.jpg", saved(image.convert("L"), "JPEG", quality=85, progressive=True)
    yield "inks.jpg", saved(image.convert("CMYK"), "JPEG", quality=90)
    inks = saved(image.convert("CMYK"), "JPEG", quality=90)
    at = inks.index(b"Adobe") + 11
    yield "inks-ycck.jpg", inks[:at] + b"\2" + inks[at + 1 :]
    plain = saved(image, "JPEG", quality=90, subsampling=0)
    at = plain.index(b"JFIF") - 4
    bare = plain[:at] + plain[at + 2 + struct.unpack(">H", plain[at + 2 : at + 4])[0] :]
    yield "no-marker.jpg", bare
    adobe = b"\xff\xee\0\x0eAdobe\0\x64\0\0\0\0\0"
    yield "stored-as-rgb.jpg", bare[:2] + adobe + bare[2:]
    for orientation in range(1, 9):
        yield f"orientation{orientation}.jpg", saved(picture("shapes", 24, 17), "JPEG", exif=noted(orientation))


def cwebp(image, *options):
    """What Pillow has no word for: the other filter, segments, other ways to pack alpha."""
    with tempfile.TemporaryDirectory() as folder:
        image.save(Path(folder, "from.png"))
        subprocess.run(["cwebp", "-quiet", *options, "from.png", "-o", "to.webp"], cwd=folder, check=True)
        return Path(folder, "to.webp").read_bytes()


def webps():
    image = picture("gradient", 85, 61)
    image.paste(picture("shapes", 40, 30), (20, 15))
    see_through = image.copy()
    see_through.putalpha(picture("gradient", 85, 61).getchannel(1))
    yield "lossless.webp", saved(image, "WEBP", lossless=True)
    yield "lossless-alpha.webp", saved(see_through, "WEBP", lossless=True, exact=True)
    yield "lossless-palette.webp", saved(image.quantize(9).convert("RGB"), "WEBP", lossless=True)
    yield "lossless-turned.webp", saved(image, "WEBP", lossless=True, exif=noted(6))
    yield "lossless-animated.webp", saved(
        image, "WEBP", lossless=True, save_all=True, append_images=[picture("shapes", 85, 61)], duration=100
    )
    yield "lossy.webp", saved(image, "WEBP", quality=85)
    yield "lossy-rough.webp", saved(picture("noise", 39, 33), "WEBP", quality=30)
    yield "lossy-simple.webp", cwebp(image, "-nostrong", "-f", "90", "-sharpness", "4", "-segments", "4", "-sns", "80")
    yield "lossy-sharp.webp", cwebp(image, "-q", "5", "-strong", "-f", "60", "-sharpness", "7", "-m", "6")
    yield "lossy-alpha-plain.webp", cwebp(see_through, "-alpha_method", "0", "-exact", "-q", "50")
    yield "lossy-alpha-filtered.webp", cwebp(see_through, "-alpha_filter", "best", "-exact", "-q", "50")
    yield "lossy-alpha.webp", saved(see_through, "WEBP", quality=85)


def files():
    yield from pngs()
    yield from gifs()
    yield from bmps()
    yield from jpegs()
    yield from webps()
    yield "turned.png", png(drawn("shapes", 24, 17), 8, 2, False, chunk(b"eXIf", noted(8)[6:]))


def main():
    (GOLDEN / "files").mkdir(parents=True, exist_ok=True)
    (GOLDEN / "pixels").mkdir(parents=True, exist_ok=True)
    lines = []
    for name, data in files():
        (GOLDEN / "files" / name).write_bytes(data)
        upright = ImageOps.exif_transpose(Image.open(io.BytesIO(data)))
        pixels = opaque(upright, WHITE)
        lines.append(f"{name} {pixels.width} {pixels.height}")
        (GOLDEN / "pixels" / f"{name}.gz").write_bytes(gzip.compress(pixels.tobytes(), 9, mtime=0))
    (GOLDEN / "files.txt").write_text("\n".join(lines) + "\n")
    tensors()
    if len(sys.argv) > 1:
        photographs(Path(sys.argv[1]))


if __name__ == "__main__":
    main()
