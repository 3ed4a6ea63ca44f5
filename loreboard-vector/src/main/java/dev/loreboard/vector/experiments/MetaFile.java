package dev.loreboard.vector.experiments;

import dev.loreboard.api.failure.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/** A {@code meta.yaml}: a line for each key, with a number, or a text between single quotes. */
record MetaFile(Map<String, String> values) {

    /** Written as YAML writes nothing. */
    static final Object NOTHING = new Object() {
        @Override
        public String toString() {
            return "null";
        }
    };

    private static final String NAME = "meta.yaml";

    MetaFile {
        values = Map.copyOf(values);
    }

    static boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve(NAME));
    }

    static MetaFile read(Path folder) {
        Path file = folder.resolve(NAME);
        Map<String, String> values = new LinkedHashMap<>();
        try {
            for (String line : Files.readAllLines(file)) {
                int colon = line.indexOf(": ");
                if (colon > 0 && line.charAt(0) != ' ') {
                    values.put(
                            line.substring(0, colon),
                            plain(line.substring(colon + 2).strip()));
                }
            }
        } catch (IOException failure) {
            throw unreadable(file, failure);
        }
        return new MetaFile(values);
    }

    private static String plain(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("'") && value.endsWith("'");
        return quoted ? value.substring(1, value.length() - 1).replace("''", "'") : value;
    }

    /** Texts are quoted, and all else stands as it is; a file that is there is replaced when the new one is whole. */
    static void write(Path folder, Map<String, Object> values) {
        StringBuilder lines = new StringBuilder();
        values.forEach((key, value) -> lines.append(key)
                .append(": ")
                .append(value instanceof String text ? "'" + text.replace("'", "''") + "'" : value)
                .append('\n'));
        Path file = folder.resolve(NAME);
        Path unfinished = folder.resolve(NAME + ".unfinished");
        try {
            Files.writeString(unfinished, lines);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new StorageException(
                    "The file " + file + " could not be written (" + failure
                            + "). See that its folder may be written to.",
                    failure);
        }
    }

    String text(String key) {
        return values.getOrDefault(key, "");
    }

    /** @throws IllegalArgumentException when it is no number, or is not there */
    long number(String key) {
        try {
            return Long.parseLong(text(key));
        } catch (NumberFormatException other) {
            throw new IllegalArgumentException("the " + key + " \"" + text(key) + "\"", other);
        }
    }

    static StorageException unreadable(Path file, Exception failure) {
        return new StorageException("The file " + file + " could not be read (" + failure + ").", failure);
    }
}
