package dev.loreboard.examples.studio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Folders of studios with so many samples: the first with a number is painted, which takes long, and all are copies of that. */
final class PaintedFolders {

    private static final Map<Integer, Path> PAINTED = new HashMap<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> PAINTED.values().forEach(PaintedFolders::delete)));
    }

    private PaintedFolders() {}

    /** @param folder is there and empty */
    static synchronized void copy(int samples, Path folder) {
        Path painted = PAINTED.computeIfAbsent(samples, PaintedFolders::paint);
        try (Stream<Path> files = Files.walk(painted)) {
            for (Path file : files.filter(each -> !each.equals(painted)).toList()) {
                Files.copy(file, folder.resolve(painted.relativize(file)));
            }
        } catch (IOException failure) {
            throw new AssertionError(folder + " gets no copy of " + painted, failure);
        }
    }

    private static Path paint(int samples) {
        try {
            Path folder = Files.createTempDirectory("painted");
            OpenStudio.in(folder, samples).settled().close();
            return folder;
        } catch (IOException failure) {
            throw new AssertionError("There is no folder to paint in.", failure);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new AssertionError(folder + " is still there.", failure);
        }
    }
}
