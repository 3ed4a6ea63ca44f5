"""What PictureFingerprinterTest reads: two pictures as other programs write them, and the fingerprint of a third.

Run it with the folder for the files. It needs Pillow 9.4 or newer; another version may write other bytes, which is no harm
as long as they show the same. The fingerprint is printed; it is found on whole numbers, so it has no tolerance.
"""

import math
import pathlib
import random
import sys

from PIL import Image, ImageDraw, ImageFilter


def painted(seed):
    chance = random.Random(seed)
    picture = Image.new("RGB", (320, 240), tuple(chance.randrange(256) for _ in range(3)))
    brush = ImageDraw.Draw(picture)
    for _ in range(25):
        left, top = chance.randrange(-40, 300), chance.randrange(-40, 220)
        box = (left, top, left + chance.randrange(20, 140), top + chance.randrange(20, 140))
        brush.ellipse(box, fill=tuple(chance.randrange(256) for _ in range(3)))
    return picture.filter(ImageFilter.GaussianBlur(1))


def write(folder, name, picture):
    picture.save(folder / f"{name}.png", optimize=True)
    picture.save(folder / f"{name}-30.jpg", quality=30)
    picture.save(folder / f"{name}-95.jpg", quality=95, subsampling=0)
    picture.save(folder / f"{name}-40.webp", quality=40)
    picture.resize((80, 60), Image.LANCZOS).save(folder / f"{name}-quarter.webp", lossless=True)
    picture.resize((640, 480), Image.BICUBIC).save(folder / f"{name}-double.jpg", quality=60)
    exif = Image.Exif()
    exif[0x0112] = 6
    picture.transpose(Image.ROTATE_90).save(folder / f"{name}-turned.jpg", quality=75, exif=exif)


def fingerprint(width, height, grey):
    """Each cell is cut into as many parts each way as the picture has pixels; a part lies in one pixel."""
    cells = [
        [
            sum(
                256 * grey((column * width + x) // 32, (row * height + y) // 32)
                for y in range(height)
                for x in range(width)
            )
            // (width * height)
            for column in range(32)
        ]
        for row in range(32)
    ]
    cosines = [[math.floor(16384 * math.cos(math.pi * f * (2 * i + 1) / 64) + 0.5) for i in range(32)] for f in range(16)]
    bits = "".join(
        "1" if sum(cells[y][x] * cosines[down][y] * cosines[across][x] for y in range(32) for x in range(32)) > 0 else "0"
        for down in range(16)
        for across in range(16)
    )
    return f"picture-1:{int(bits, 2):064x}"


for place, title in enumerate(("first", "second"), start=1):
    write(pathlib.Path(sys.argv[1]), title, painted(place))
print(fingerprint(40, 30, lambda x, y: (x * x + 3 * y * y + x * y) % 256))
