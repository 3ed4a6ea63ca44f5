package dev.loreboard.examples.studio.gallery;

import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.clip.tagging.Calibration;
import dev.loreboard.clip.tagging.Mode;
import dev.loreboard.clip.tagging.Taxonomy;
import dev.loreboard.clip.tagging.Taxonomy.Facet;
import dev.loreboard.clip.tagging.Taxonomy.Label;
import dev.loreboard.clip.tagging.ZeroShotOptions;
import dev.loreboard.examples.sampler.scene.Era;
import dev.loreboard.examples.sampler.scene.Fact;
import dev.loreboard.examples.sampler.scene.Kind;
import dev.loreboard.examples.sampler.scene.Mood;
import dev.loreboard.examples.sampler.scene.Palette;
import dev.loreboard.examples.sampler.scene.Setting;
import dev.loreboard.examples.sampler.scene.Style;
import dev.loreboard.examples.sampler.scene.TimeOfDay;
import dev.loreboard.examples.sampler.scene.Weather;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The words that the gallery puts to pictures: those of the sample world, which say much about other pictures too. */
final class GalleryWords {

    private static final String CALIBRATION = "calibration.json";
    private static final double SURE = 0.4;
    private static final double SURE_OF_A_SUBJECT = 0.95;

    private GalleryWords() {}

    /** How to tag in a space: as sure as painted pictures have shown, for the embedded model; by the model's own word for others. */
    static ZeroShotOptions options(EmbeddingSpace space) {
        ZeroShotOptions options = ZeroShotOptions.of(taxonomy());
        Calibration learned = calibration();
        return learned.space().equals(space) ? options.withCalibration(learned) : options;
    }

    private static Calibration calibration() {
        try (InputStream resource =
                Objects.requireNonNull(GalleryWords.class.getResourceAsStream(CALIBRATION), CALIBRATION)) {
            Path file = Files.createTempFile("loreboard-gallery", ".json");
            try {
                Files.copy(resource, file, StandardCopyOption.REPLACE_EXISTING);
                return Calibration.read(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "What was learned about the gallery's words cannot be read from the jar.", failure);
        }
    }

    static Taxonomy taxonomy() {
        return new Taxonomy(
                "gallery",
                "1",
                List.of(
                        one("kind", "{}", Setting.values()),
                        any("subject", "a picture of a {}", Kind.values()),
                        one("palette", "in {} colours", Palette.values()),
                        one("style", "drawn as {}", Style.values()),
                        one("time", "at {}", TimeOfDay.values()),
                        one("weather", "in {} weather", Weather.values()),
                        one("mood", "{} in mood", Mood.values()),
                        one("era", "from a {} age", Era.values())));
    }

    private static Facet one(String name, String template, Fact[] facts) {
        return new Facet(name, Mode.EXCLUSIVE, List.of(template), List.of(), SURE, labels(facts));
    }

    private static Facet any(String name, String template, Fact[] facts) {
        return new Facet(
                name, Mode.INDEPENDENT, List.of(template), List.of("a picture"), SURE_OF_A_SUBJECT, labels(facts));
    }

    private static List<Label> labels(Fact[] facts) {
        return Arrays.stream(facts).map(fact -> Label.of(fact.word())).toList();
    }
}
