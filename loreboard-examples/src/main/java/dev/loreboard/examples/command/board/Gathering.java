package dev.loreboard.examples.command.board;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.failure.UnreadableContentException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * Files that were named, and those in folders that were named.
 *
 * @param others files that are no picture, sound or film
 */
record Gathering(List<Found> found, List<Path> others) {

    /** A file that is a picture, a sound or a film. */
    record Found(Path file, Content content) {}

    Gathering {
        found = List.copyOf(found);
        others = List.copyOf(others);
    }

    /** @throws ParameterException when there is nothing at one of the places */
    static Gathering of(List<Path> places, CommandSpec spec) {
        places.forEach(place -> requireThere(place, spec));
        List<Found> found = new ArrayList<>();
        List<Path> others = new ArrayList<>();
        for (Path file : places.stream().flatMap(place -> files(place).stream()).toList()) {
            Content.inFile(file)
                    .ifPresentOrElse(content -> found.add(new Found(file, content)), () -> others.add(file));
        }
        return new Gathering(found, others);
    }

    private static void requireThere(Path place, CommandSpec spec) {
        if (!Files.exists(place)) {
            throw new ParameterException(
                    spec.commandLine(), "There is nothing at " + place + ". Name files and folders that are there.");
        }
    }

    /** In the order of their names; links within folders are not followed. */
    private static List<Path> files(Path place) {
        if (!Files.isDirectory(place)) {
            return List.of(place);
        }
        try (Stream<Path> inside = Files.walk(place)) {
            return inside.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException | UncheckedIOException failure) {
            throw new UnreadableContentException(
                    "A folder in " + place + " cannot be read (" + failure.getMessage()
                            + "). Nothing was done; allow it to be read, or name other folders.",
                    failure);
        }
    }
}
