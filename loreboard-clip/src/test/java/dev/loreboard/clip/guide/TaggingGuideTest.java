package dev.loreboard.clip.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.Progress;
import dev.loreboard.api.content.Image;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.tagging.Tag;
import dev.loreboard.clip.ClipEmbedder;
import dev.loreboard.clip.ClipOptions;
import dev.loreboard.clip.SmallModel;
import dev.loreboard.clip.tagging.Calibration;
import dev.loreboard.clip.tagging.CalibrationReport;
import dev.loreboard.clip.tagging.Calibrator;
import dev.loreboard.clip.tagging.LabelledExample;
import dev.loreboard.clip.tagging.Lexicon;
import dev.loreboard.clip.tagging.LexiconTagger;
import dev.loreboard.clip.tagging.Taxonomy;
import dev.loreboard.clip.tagging.ZeroShotOptions;
import dev.loreboard.clip.tagging.ZeroShotTagger;
import dev.loreboard.tck.fake.DrawnImages;
import java.io.IOException;
import java.io.StringReader;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The guide's page on tags")
class TaggingGuideTest {

    private final Path folder = new SmallModel("clip").folder();
    private final Path taxonomyFile = resource("moods.json");
    private final Path examplesFile = resource("examples.jsonl");

    @TempDir
    Path pictures;

    private Path file;

    @BeforeEach
    void drawPictures() throws IOException {
        for (int seed = 0; seed < 3; seed++) {
            file = Files.write(pictures.resolve(seed + ".jpg"), DrawnImages.jpeg(seed, 64, 48));
        }
    }

    private static Path resource(String name) {
        try {
            return Path.of(Objects.requireNonNull(TaggingGuideTest.class.getResource(name))
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Test
    @DisplayName("tags a picture")
    void tagsAPicture() {
        // region tag
        ZeroShotOptions options = ZeroShotOptions.of(Taxonomy.fantasyArt());
        try (ClipEmbedder embedder = new ClipEmbedder(ClipOptions.at(folder));
                ZeroShotTagger tagger = new ZeroShotTagger(embedder, options)) {
            List<Tag> tags = tagger.tagAll(List.of(Image.of(file))).getFirst();

            Tag surest = tags.getFirst(); // facet, label, confidence, origin
            // endregion
            assertThat(surest.origin()).startsWith("zero-shot fantasy-art/1 by clip-");

            // region vector
            Embedding picture = embedder.embed(Image.of(file)); // for a store, say
            assertThat(tagger.tags(picture)).isEqualTo(tags);
            // endregion
        }
    }

    @Test
    @DisplayName("tags words of a song")
    void tagsWordsOfASong() throws IOException {
        // region lexicon
        String lines = """
                mood.serene = calm, still, peace*
                mood.joyful = glad, laugh*, bright
                theme.sea = sea, wave*, shore
                """;
        Lexicon songs = Lexicon.read("songs", new StringReader(lines));
        try (LexiconTagger tagger = new LexiconTagger(songs)) {
            List<Tag> tags = tagger.tagAll(List.of(Text.of("Calm is the sea, and not bright")))
                    .getFirst();

            assertThat(tags).extracting(Tag::label).containsExactly("serene", "sea");
        }
        // endregion
    }

    @Test
    @DisplayName("learns from examples")
    void learnsFromExamples() {
        Path calibrationFile = pictures.resolve("calibration.json");

        // region calibrate
        Taxonomy taxonomy = Taxonomy.read(taxonomyFile);
        List<LabelledExample> examples = LabelledExample.readAll(examplesFile, pictures, taxonomy);
        try (ClipEmbedder embedder = new ClipEmbedder(ClipOptions.at(folder));
                ZeroShotTagger tagger = new ZeroShotTagger(embedder, ZeroShotOptions.of(taxonomy))) {
            CalibrationReport report = Calibrator.forPrecision(0.9).run(tagger, examples, Progress.ignored());

            report.calibration().write(calibrationFile);
            assertThat(report.tooFew()).hasSize(5); // three examples are too few for any of the labels
        }
        // endregion

        // region calibrated
        ZeroShotOptions calibrated = ZeroShotOptions.of(taxonomy).withCalibration(Calibration.read(calibrationFile));
        // endregion
        try (ClipEmbedder embedder = new ClipEmbedder(ClipOptions.at(folder));
                ZeroShotTagger tagger = new ZeroShotTagger(embedder, calibrated)) {
            assertThat(tagger.tagAll(List.of(Image.of(file))).getFirst())
                    .extracting(Tag::facet)
                    .contains("medium");
        }
    }
}
