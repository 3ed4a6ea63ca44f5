package dev.loreboard.examples;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.loreboard.api.Hit;
import dev.loreboard.api.Loreboard;
import dev.loreboard.api.Progress;
import dev.loreboard.api.Search;
import dev.loreboard.api.content.Content;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.api.store.filter.Value;
import dev.loreboard.examples.sampler.SampleFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The ten lines of the README: a board of sampled pictures and music, without network or key, and questions to it. */
public final class FirstSteps {

    private static final long SEED = 198_500;

    private FirstSteps() {}

    /** Works in the folder that is named, or in one below {@code target}. */
    public static void main(String... arguments) {
        Path folder = arguments.length > 0 ? Path.of(arguments[0]) : Path.of("target", "first-steps");
        Path samples = folder.resolve("samples");
        Progress progress = Progress.to(step -> {
            if (step.isFinished()) {
                System.out.println(step.what() + ": " + step.done());
            }
        });
        new SampleFolder(samples).writePictures(SEED, 200, 384, 256, progress);
        new SampleFolder(samples).writeTracks(SEED, 40, progress);

        // region ten-lines
        try (Loreboard board = Loreboard.open(folder.resolve("board"))) {
            board.addFolder(samples, progress);

            Hit scene = board.search("a dragon over a burning village at night").getFirst();
            System.out.println("scene: " + truth(scene));

            Content picture = board.content(scene.id()).orElseThrow();
            Filter music = Filter.parse("content.modality = \"audio\"");
            Hit track = board.search(Search.like(picture).where(music).atAnyRelevance())
                    .getFirst();
            System.out.println("music: " + truth(track));

            System.out.println("taxes: " + board.search("quarterly tax report"));
        }
        // endregion
    }

    /** The file, and what the sampler wrote beside it. */
    private static String truth(Hit hit) {
        Path file = hit.entry()
                .metadata()
                .find("content.path")
                .filter(Value.Text.class::isInstance)
                .map(path -> Path.of(((Value.Text) path).value()))
                .orElseThrow();
        String name = String.valueOf(file.getFileName());
        Path beside = file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".json");
        try {
            return name + ", "
                    + new ObjectMapper()
                            .readTree(beside.toFile())
                            .get("caption")
                            .asText();
        } catch (IOException failure) {
            throw new UncheckedIOException("The truth in " + beside + " could not be read.", failure);
        }
    }
}
