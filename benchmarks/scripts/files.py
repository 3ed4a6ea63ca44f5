"""JPEG files to vectors by Pillow and torch, on all cores: files.py SIZE INPUT SCRATCH

Threads decode and resize the pictures of the next batch while the model looks at this one.
"""

import concurrent.futures
import io
import os
import sys

import lane

BATCH = 8

# Or the threads of OpenMP keep those of OpenBLAS from the cores while they wait. Must come before torch is loaded.
os.environ["OMP_WAIT_POLICY"] = "PASSIVE"


def prepare(folder):
    import numpy
    import torch
    from PIL import Image

    import pictures
    import vit

    torch.set_num_threads(os.cpu_count())
    data = pictures.Pictures(os.path.join(folder, "pictures"))
    jpegs = data.jpegs()
    size, kept = pictures.sizes(data)
    normalised = pictures.normaliser(data.side)
    threads = concurrent.futures.ThreadPoolExecutor(os.cpu_count())

    def tensor(jpeg):
        return normalised(Image.open(io.BytesIO(jpeg)).resize(size, Image.BICUBIC).crop(kept))

    def ready(first):
        return [threads.submit(tensor, jpeg) for jpeg in jpegs[first : first + BATCH]]

    model = vit.load(sys.argv[1], "vision", folder)
    example = torch.from_numpy(numpy.stack([one.result() for one in ready(0)]))
    model = torch.jit.freeze(torch.jit.trace(model, example))

    def vectors():
        found, following = [], ready(0)
        for first in range(0, len(jpegs), BATCH):
            current, following = following, ready(first + BATCH)
            with torch.no_grad():
                found.append(model(torch.from_numpy(numpy.stack([one.result() for one in current]))))
        return torch.cat(found).numpy()

    return lane.Side(vectors, vectors, "Pillow %s, torch %s" % (Image.__version__, torch.__version__))


lane.take_part(prepare, str)
