package dev.loreboard.examples.sampler.exam;

import dev.loreboard.api.content.Image;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Photographs from the test pictures of scikit-image, by their names, with what a model of drawings might say of them. */
final class Photographs {

    private Photographs() {}

    /** Of those that are in the folder. */
    static List<Choice> in(Path folder) {
        return Stream.of(
                        asked(folder, "moon.png", "a moon", "a castle", "a forest", "a ship"),
                        asked(folder, "horse.png", "a horse", "a castle", "a ship", "a volcano"),
                        asked(folder, "coffee.png", "a cup", "a dragon", "a tower", "a whale"),
                        asked(
                                folder,
                                "page.png",
                                "a document",
                                "a fantasy landscape",
                                "a street scene",
                                "a still life"),
                        asked(folder, "hubble_deep_field.jpg", "at night", "by day"),
                        asked(folder, "chelsea.png", "mostly brown", "mostly blue", "mostly green", "mostly purple"),
                        asked(folder, "coins.png", "mostly grey", "mostly red", "mostly green", "mostly blue"),
                        asked(
                                folder,
                                "astronaut.png",
                                "mostly orange",
                                "mostly green",
                                "mostly purple",
                                "mostly yellow"),
                        asked(folder, "motorcycle_left.png", "by day", "at night"),
                        asked(folder, "gravel.png", "mostly grey", "mostly red", "mostly green", "mostly blue"))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Choice> asked(Path folder, String name, String right, String... others) {
        Path file = folder.resolve(name);
        return Files.isRegularFile(file)
                ? List.of(new Choice(name, Image.of(file), right, List.of(others)))
                : List.of();
    }
}
