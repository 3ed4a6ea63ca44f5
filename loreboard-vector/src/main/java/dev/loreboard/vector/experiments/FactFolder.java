package dev.loreboard.vector.experiments;

import dev.loreboard.api.failure.StorageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A folder of a run in which each file has the name of a fact, and its content is the fact. */
final class FactFolder {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.\\- ]{0,249}");

    private final Path folder;

    FactFolder(Path run, String kind) {
        this.folder = run.resolve(kind);
    }

    /** @throws IllegalArgumentException for a name that MLflow would not take, or that leads elsewhere */
    static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("The name \"" + name
                    + "\" cannot be kept. Use up to 250 letters, digits, and _ - . or spaces after the first.");
        }
    }

    boolean has(String name) {
        return Files.exists(folder.resolve(name));
    }

    void write(String name, String content) {
        put(name, content, StandardOpenOption.TRUNCATE_EXISTING);
    }

    void append(String name, String line) {
        put(name, line, StandardOpenOption.APPEND);
    }

    private void put(String name, String content, StandardOpenOption how) {
        requireName(name);
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(folder);
            Files.writeString(file, content, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how);
        } catch (IOException failure) {
            throw new StorageException(
                    "The file " + file + " could not be written (" + failure
                            + "). See that its folder may be written to.",
                    failure);
        }
    }

    /** What each file says, line by line. */
    SortedMap<String, List<String>> all() {
        SortedMap<String, List<String>> found = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                found.put(String.valueOf(file.getFileName()), Files.readAllLines(file));
            }
        } catch (IOException | UncheckedIOException failure) {
            throw MetaFile.unreadable(folder, failure);
        }
        return found;
    }
}
