package dev.loreboard.vector.lucene;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.SnapshotDeletionPolicy;
import org.apache.lucene.util.IOUtils;

/** A copy of the last commit, whose files never change, while others go on. */
record IndexSnapshot(Path source, Path target) {

    void take(SnapshotDeletionPolicy commits) throws IOException {
        boolean made = makeFolder();
        IndexCommit commit = commits.snapshot();
        List<Path> copies = new ArrayList<>();
        try {
            for (String file : inOrder(commit)) {
                Path copy = target.resolve(file);
                Files.copy(source.resolve(file), copy);
                copies.add(copy);
                IOUtils.fsync(copy, false);
            }
            IOUtils.fsync(target, true);
        } catch (IOException | RuntimeException failure) {
            IOUtils.deleteFilesIgnoringExceptions(copies);
            if (made) {
                IOUtils.deleteFilesIgnoringExceptions(target);
            }
            throw failure;
        } finally {
            commits.release(commit);
        }
    }

    private boolean makeFolder() throws IOException {
        if (Files.isDirectory(target)) {
            try (Stream<Path> files = Files.list(target)) {
                if (files.findAny().isPresent()) {
                    throw new IllegalArgumentException("The folder " + target
                            + " holds something already; a snapshot goes into a new folder or an empty one.");
                }
            }
            return false;
        }
        try {
            Files.createDirectories(target);
        } catch (FileAlreadyExistsException file) {
            throw new IllegalArgumentException(
                    "There is a file at " + target + "; a snapshot goes into a folder.", file);
        }
        return true;
    }

    /** The file that names the others comes last, so that half a copy is no index. */
    private static List<String> inOrder(IndexCommit commit) throws IOException {
        List<String> files = new ArrayList<>(commit.getFileNames());
        files.remove(commit.getSegmentsFileName());
        files.add(commit.getSegmentsFileName());
        return files;
    }
}
