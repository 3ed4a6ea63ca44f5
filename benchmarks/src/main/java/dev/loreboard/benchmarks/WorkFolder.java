package dev.loreboard.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder that is there only while something is done in it, also when somebody stops that, since vectors take a gigabyte. */
final class WorkFolder {

    private WorkFolder() {}

    /** Something to do in a folder. */
    @FunctionalInterface
    interface Work {

        void in(Path folder) throws IOException, InterruptedException;
    }

    static void within(Work work) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("loreboard-benchmarks");
        Thread cleaner = new Thread(() -> delete(folder));
        Runtime.getRuntime().addShutdownHook(cleaner);
        try {
            work.in(folder);
        } finally {
            delete(folder);
            Runtime.getRuntime().removeShutdownHook(cleaner);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            System.err.println("The folder " + folder + " could not be removed (" + failure + "); remove it by hand.");
        }
    }
}
