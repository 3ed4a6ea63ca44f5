"""Pictures to what CLIP reads by Pillow and numpy, on one thread: pictures.py MODE INPUT SCRATCH

Modes: pixels, kept, file, reduced, decode
"""

import io
import itertools
import os
import sys

import lane

MEAN, DEVIATION = (0.48145466, 0.4578275, 0.40821073), (0.26862954, 0.26130258, 0.27577711)


class Pictures:
    """The folder that all sides share."""

    def __init__(self, folder):
        numbers = lane.numbers(folder)
        self.width, self.height, self.side = numbers["width"], numbers["height"], numbers["side"]

        def files(ending):
            for picture in range(numbers["pictures"]):
                with open(os.path.join(folder, "%d.%s" % (picture, ending)), "rb") as file:
                    yield file.read()

        self.pixels, self.jpegs = lambda: list(files("rgb")), lambda: list(files("jpg"))


def normaliser(side):
    """Looks samples up in a table, which is quicker than computing them and comes to the same."""
    import numpy

    scaled = (numpy.arange(256) * (1 / 255)).astype(numpy.float32)
    tables = [(scaled - numpy.float32(mean)) / numpy.float32(deviation) for mean, deviation in zip(MEAN, DEVIATION)]

    def normalised(image):
        samples = numpy.asarray(image)
        tensor = numpy.empty((3, side, side), numpy.float32)
        for channel, table in enumerate(tables):
            numpy.take(table, samples[:, :, channel], out=tensor[channel], mode="clip")
        return tensor

    return normalised


def sizes(data):
    """As large as the whole picture becomes, and what of that is kept."""
    if data.width < data.height:
        size = data.side, data.side * data.height // data.width
    else:
        size = data.side * data.width // data.height, data.side
    left, top = ((length - data.side) // 2 for length in size)
    return size, (left, top, left + data.side, top + data.side)


def turbo(data):
    """Decodes into memory that is there already."""
    import ctypes

    try:
        library = ctypes.CDLL("libturbojpeg.so.0")
    except OSError:
        raise lane.Missing("There is no libturbojpeg.so.0; install the package libturbojpeg0.") from None
    library.tjInitDecompress.restype = ctypes.c_void_p
    library.tjDecompress2.argtypes = (
        [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_ulong, ctypes.c_char_p] + [ctypes.c_int] * 5
    )
    handle = library.tjInitDecompress()
    rgb = ctypes.create_string_buffer(data.width * data.height * 3)

    def decode(jpeg):
        if library.tjDecompress2(handle, jpeg, len(jpeg), rgb, data.width, 3 * data.width, data.height, 0, 0) != 0:
            raise ValueError("libjpeg-turbo refused a picture.")
        return rgb

    return decode


def prepare(data):
    import numpy
    from PIL import Image, features

    size, kept = sizes(data)
    normalised = normaliser(data.side)

    def decoded(jpeg):
        return Image.open(io.BytesIO(jpeg))

    def tensor(image):
        return normalised(image.resize(size, Image.BICUBIC).crop(kept))

    def tensor_of_kept(image):
        across, down = data.width / size[0], data.height / size[1]
        box = kept[0] * across, kept[1] * down, kept[2] * across, kept[3] * down
        return normalised(image.resize((data.side, data.side), Image.BICUBIC, box))

    def reduced(jpeg):
        image = decoded(jpeg)
        image.draft("RGB", (2 * size[0], 2 * size[1]))
        return tensor(image)

    def picture(rgb):
        return Image.frombytes("RGB", (data.width, data.height), rgb)

    mode = sys.argv[1]
    if mode == "decode":
        decode, jpegs = turbo(data), data.jpegs()
        following = itertools.cycle(jpegs)
        answer = lambda: numpy.stack([tensor(picture(decode(jpeg).raw)) for jpeg in jpegs])
        return lane.Side(lambda: decode(next(following)), answer, "")
    if mode in ("pixels", "kept"):
        work, pictures = {"pixels": tensor, "kept": tensor_of_kept}[mode], [picture(rgb) for rgb in data.pixels()]
    else:
        work = {"file": lambda jpeg: tensor(decoded(jpeg)), "reduced": reduced}[mode]
        pictures = data.jpegs()
    following = itertools.cycle(pictures)
    version = "Pillow %s, libjpeg-turbo %s" % (Image.__version__, features.version("libjpeg_turbo"))
    return lane.Side(
        lambda: work(next(following)), lambda: numpy.stack([work(picture) for picture in pictures]), version
    )


if __name__ == "__main__":
    lane.take_part(prepare, Pictures)
