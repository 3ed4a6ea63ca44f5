package dev.loreboard.examples.studio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Folders of studios with so many samples: the first with a number is painted, which takes long, and all are copies of that. */
final class PaintedFolders {

    private static final Map<Integer, Path> PAINTED = new HashMap<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> PAINTED.values().forEach(FolderTree::delete)));
    }

    private PaintedFolders() {}

    /** @param folder is there and empty */
    static synchronized void copy(int samples, Path folder) {
        FolderTree.copy(PAINTED.computeIfAbsent(samples, PaintedFolders::paint), folder);
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
}
