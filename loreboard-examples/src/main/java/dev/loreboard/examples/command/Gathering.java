package dev.loreboard.examples.command;

import dev.loreboard.api.Addition;
import dev.loreboard.api.content.Content;
import dev.loreboard.api.failure.UnreadableContentException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Files that were named, and those in folders that were named.
 *
 * @param others files that are no picture, sound or film
 */
record Gathering(List<Addition> additions, List<Path> others) {

    Gathering {
        additions = List.copyOf(additions);
        others = List.copyOf(others);
    }

    static Gathering of(List<Path> places) {
        List<Addition> additions = new ArrayList<>();
        List<Path> others = new ArrayList<>();
        for (Path file : places.stream().flatMap(place -> files(place).stream()).toList()) {
            Optional<Content> content = Content.inFile(file);
            content.map(Addition::of).ifPresentOrElse(additions::add, () -> others.add(file));
        }
        return new Gathering(additions, others);
    }

    /** In the order of their names; links within folders are not followed. */
    private static List<Path> files(Path place) {
        if (!Files.isDirectory(place)) {
            return List.of(place);
        }
        try (Stream<Path> found = Files.walk(place)) {
            return found.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException | UncheckedIOException failure) {
            throw new UnreadableContentException(
                    "A folder in " + place + " cannot be read (" + failure.getMessage()
                            + "). Nothing was added; allow it to be read, or name other folders.",
                    failure);
        }
    }
}
