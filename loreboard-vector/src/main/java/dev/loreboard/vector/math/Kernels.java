package dev.loreboard.vector.math;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which kernels this machine gets: decided once, and said once in the log. */
public final class Kernels {

    private static final Logger LOG = LoggerFactory.getLogger(Kernels.class);

    private static final boolean VECTORS =
            ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();

    public static final FloatKernel FLOATS = VECTORS ? new VectorFloats() : new PlainFloats();

    /** Nothing where it would be slower than the floats that the bytes stand for, as it is in plain Java. */
    public static final Optional<ByteKernel> BYTES = VECTORS ? Optional.of(new VectorBytes()) : Optional.empty();

    public static final BitKernel BITS = VECTORS ? new VectorBits() : new PlainBits();

    static {
        LOG.info(
                "Vectors are compared with {}.{}",
                FLOATS.name(),
                VECTORS ? "" : " Start Java with --add-modules jdk.incubator.vector to make it faster.");
    }

    private Kernels() {}
}
