package dev.loreboard.clip.image;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which kernel this machine gets: decided once, and said once in the log. */
final class KernelChoice {

    private static final Logger LOG = LoggerFactory.getLogger(KernelChoice.class);

    static final ResizeKernel KERNEL = choose();

    private KernelChoice() {}

    private static ResizeKernel choose() {
        boolean hasModule =
                ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
        ResizeKernel kernel = hasModule && VectorKernel.isSupported() ? new VectorKernel() : new PlainKernel();
        LOG.info(
                "Pictures are resized with {}.{}",
                kernel.name(),
                hasModule ? "" : " Start Java with --add-modules jdk.incubator.vector to make it faster.");
        return kernel;
    }
}
