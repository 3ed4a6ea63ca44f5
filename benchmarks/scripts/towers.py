"""The towers of vit.py's model by torch, on all cores: towers.py SIZE TOWER BITS INPUT SCRATCH

TOWER is vision or text, and BITS 32 or 16 (bfloat16).
"""

import os
import sys

import lane

BATCH = 8

# Or the threads of OpenMP keep those of OpenBLAS from the cores while they wait. Must come before torch is loaded.
os.environ["OMP_WAIT_POLICY"] = "PASSIVE"


def prepare(folder):
    import numpy
    import torch

    import vit

    torch.set_num_threads(os.cpu_count())
    size, tower, bits = sys.argv[1:4]
    shape = vit.SHAPES[size]
    if tower == "vision":
        given = numpy.fromfile(os.path.join(folder, "pictures", "truth.f32"), "<f4")
        given = torch.from_numpy(given.reshape(-1, 3, shape.side, shape.side))
    else:
        given = torch.from_numpy(numpy.fromfile(os.path.join(folder, "ids.i64"), "<i8").reshape(-1, vit.LENGTH))
    model = vit.load(size, tower, folder)
    if bits == "16":
        model = model.bfloat16()
        given = given.bfloat16() if given.is_floating_point() else given
    batches = given.split(BATCH)
    model = torch.jit.freeze(torch.jit.trace(model, batches[0]))

    def vectors():
        with torch.no_grad():
            return torch.cat([model(batch) for batch in batches]).float().numpy()

    return lane.Side(vectors, vectors, "torch " + torch.__version__)


lane.take_part(prepare, str)
