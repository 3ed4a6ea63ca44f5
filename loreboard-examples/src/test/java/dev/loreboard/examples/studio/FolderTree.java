package dev.loreboard.examples.studio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder with all that is in it. */
public final class FolderTree {

    private FolderTree() {}

    /** @param to is there and empty */
    static void copy(Path from, Path to) {
        try (Stream<Path> found = Files.walk(from)) {
            for (Path path : found.filter(each -> !each.equals(from)).toList()) {
                Files.copy(path, to.resolve(from.relativize(path)));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(to + " gets no copy of " + from, failure);
        }
    }

    public static void delete(Path folder) {
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(folder + " is still there", failure);
        }
    }
}
