package dev.loreboard.examples;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.loreboard.api.Loreboard;
import dev.loreboard.api.Progress;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.filter.Field;
import dev.loreboard.api.store.filter.Value;
import dev.loreboard.examples.sampler.SampleFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The board that small examples ask: of a folder that is named, or of a small world that is painted for them once. */
final class SampleBoard {

    private static final Path WORLD = Path.of("target", "small-world");
    private static final long SEED = 198_500;

    private SampleBoard() {}

    /** Takes in what is new in the folder that comes first, and keeps the board beside it. */
    static Loreboard of(String... arguments) {
        Path folder = arguments.length > 0 ? Path.of(arguments[0]) : painted();
        Loreboard board = Loreboard.open(folder.resolveSibling(folder.getFileName() + "-board"));
        board.addFolder(folder, Progress.ignored());
        return board;
    }

    /** What is said behind the folder, or what is said otherwise. */
    static String said(String otherwise, String... arguments) {
        return arguments.length > 1 ? arguments[1] : otherwise;
    }

    private static Path painted() {
        if (Files.notExists(WORLD)) {
            Path unfinished = WORLD.resolveSibling("unfinished-world");
            new SampleFolder(unfinished).writePictures(SEED, 60, 240, 160, Progress.ignored());
            new SampleFolder(unfinished).writeTracks(SEED, 8, Progress.ignored());
            try {
                Files.move(unfinished, WORLD);
            } catch (IOException failure) {
                throw new UncheckedIOException("The world could not be moved to " + WORLD + ".", failure);
            }
        }
        return WORLD;
    }

    /** The name of the file, and what a painted one shows. */
    static String told(Entry entry) {
        Value path = entry.metadata().find(Field.named("content.path")).orElseThrow();
        Path file = Path.of(((Value.Text) path).value());
        Path truth = file.resolveSibling(String.valueOf(file.getFileName()).replaceFirst("\\.\\w+$", ".json"));
        try {
            return Files.notExists(truth)
                    ? file.toString()
                    : file.getFileName() + "  "
                            + new ObjectMapper()
                                    .readTree(truth.toFile())
                                    .get("caption")
                                    .asText();
        } catch (IOException failure) {
            throw new UncheckedIOException(truth + " could not be read.", failure);
        }
    }
}
