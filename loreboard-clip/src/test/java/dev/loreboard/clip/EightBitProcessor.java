package dev.loreboard.clip;

import dev.loreboard.clip.model.Precision;
import dev.loreboard.tck.rule.Needed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Processors of x86 without VNNI add up products of bytes in 16 bits, where weights that use all eight bits overflow: ONNX Runtime is
 * less exact on them then, and what is promised for 8 bits does not hold.
 */
public final class EightBitProcessor {

    private static final Path FACTS = Path.of("/proc/cpuinfo");

    private EightBitProcessor() {}

    /** Lets a test go on where it is for another precision, or where bytes are added up without overflow. */
    public static void need(Precision precision) {
        if (precision == Precision.INT8) {
            Needed.found(
                    "vnni",
                    Optional.of(true).filter(yes -> addsWithoutOverflow()),
                    "this processor adds up products of bytes in 16 bits, where full weights overflow");
        }
    }

    private static boolean addsWithoutOverflow() {
        try {
            return !"amd64".equals(System.getProperty("os.arch"))
                    || !Files.isReadable(FACTS)
                    || Files.readString(FACTS).contains("vnni");
        } catch (IOException unreadable) {
            return true;
        }
    }
}
