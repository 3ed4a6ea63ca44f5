package dev.loreboard.benchmarks.scale;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What this process holds.
 *
 * @param heap bytes of objects in use after a collection
 * @param own bytes of memory that are no pages of a file; the rest is given back whenever somebody else needs it
 */
record ProcessMemory(long heap, long own) {

    private static final Path STATUS = Path.of("/proc/self/status");

    static ProcessMemory now() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return new ProcessMemory(runtime.totalMemory() - runtime.freeMemory(), anonymous());
    }

    /** On other systems than Linux nothing tells, and it is 0. */
    private static long anonymous() {
        if (!Files.isReadable(STATUS)) {
            return 0;
        }
        try {
            List<String> lines = Files.readAllLines(STATUS);
            return lines.stream()
                            .filter(line -> line.startsWith("RssAnon:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    << 10;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
