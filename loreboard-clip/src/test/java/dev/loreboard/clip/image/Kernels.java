package dev.loreboard.clip.image;

import java.util.ArrayList;
import java.util.List;

/** Every kernel that this machine can run. */
final class Kernels {

    private Kernels() {}

    static List<ResizeKernel> all() {
        List<ResizeKernel> kernels = new ArrayList<>();
        kernels.add(new PlainKernel());
        if (!(KernelChoice.KERNEL instanceof PlainKernel)) {
            kernels.add(KernelChoice.KERNEL);
        }
        return kernels;
    }
}
