package dev.loreboard.clip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Copies of the small models in which something is other than it was. */
public final class ModelTrouble {

    private final Path folder;

    private ModelTrouble(Path folder) {
        this.folder = folder;
    }

    public static ModelTrouble copyOf(String model, Path folder) {
        Path source = new SmallModel(model).folder();
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.toList()) {
                Path target = folder.resolve(source.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new ModelTrouble(folder);
    }

    public Path folder() {
        return folder;
    }

    public ModelTrouble with(String file, byte[] content) {
        try {
            Files.write(folder.resolve(file), content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return this;
    }

    public ModelTrouble without(String file) {
        try {
            Files.delete(folder.resolve(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return this;
    }

    public ModelTrouble replacing(String file, String some, String other) {
        String text = new String(bytes(file), StandardCharsets.ISO_8859_1);
        if (!text.contains(some)) {
            throw new IllegalArgumentException(file + " does not have \"" + some + "\".");
        }
        return with(file, text.replace(some, other).getBytes(StandardCharsets.ISO_8859_1));
    }

    public byte[] bytes(String file) {
        try {
            return Files.readAllBytes(folder.resolve(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
