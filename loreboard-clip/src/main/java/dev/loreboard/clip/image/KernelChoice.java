package dev.loreboard.clip.image;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which kernels this machine gets: decided once, and said once in the log. */
final class KernelChoice {

    private static final Logger LOG = LoggerFactory.getLogger(KernelChoice.class);

    private static final boolean HAS_MODULE =
            ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    private static final boolean VECTORS = HAS_MODULE && VectorKernel.isSupported();

    static final ColourKernel COLOURS = VECTORS ? new VectorColours() : new PlainColours();
    static final ResizeKernel KERNEL = VECTORS ? new VectorKernel() : new PlainKernel();

    static {
        LOG.info(
                "Pictures are resized with {}.{}",
                KERNEL.name(),
                HAS_MODULE ? "" : " Start Java with --add-modules jdk.incubator.vector to make it faster.");
    }

    private KernelChoice() {}
}
