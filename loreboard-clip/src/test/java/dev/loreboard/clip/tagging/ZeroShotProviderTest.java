package dev.loreboard.clip.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.failure.ProviderException;
import dev.loreboard.api.failure.SettingsException;
import dev.loreboard.api.spi.Availability;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.api.spi.TaggerProvider;
import dev.loreboard.api.tagging.Tag;
import dev.loreboard.api.tagging.Tagger;
import dev.loreboard.tck.fake.ColourEmbedder;
import dev.loreboard.tck.spi.ProviderContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The provider of the zero-shot tagger")
class ZeroShotProviderTest implements ProviderContract<TaggerProvider> {

    @Override
    public Class<TaggerProvider> kind() {
        return TaggerProvider.class;
    }

    @Override
    public TaggerProvider provider() {
        return new ZeroShotProvider();
    }

    @Override
    public Settings workingSettings() {
        return Settings.none();
    }

    @Override
    public Parts parts() {
        return Parts.of(new PaintEmbedder());
    }

    @Test
    @DisplayName("opens a taxonomy from a file, with a scale")
    void opensATaxonomy(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("colours.json"), """
                {"name": "paint", "version": "7", "facets": [{"name": "colour", "mode": "exclusive",
                  "templates": ["a {} picture"], "labels": ["red", "blue"]}]}
                """);
        Settings settings = Settings.none().with("taxonomy", file.toString()).with("scale", "1");

        try (Tagger tagger = provider().open(settings, parts())) {
            Content red = Colours.plain(Colours.RED);
            assertThat(tagger.tagAll(List.of(red)).getFirst()).singleElement().satisfies(tag -> {
                assertThat(tag.label()).isEqualTo("red");
                assertThat(tag.confidence()).isBetween(0.6, 0.9);
                assertThat(tag.origin()).contains("paint/7");
            });
        }
    }

    @Test
    @DisplayName("opens fantasy art when it is told nothing")
    void opensFantasyArt() {
        try (Tagger tagger = provider().open(Settings.none(), parts())) {
            List<Tag> tags = tagger.tagAll(List.of(Colours.plain(Colours.RED))).getFirst();

            assertThat(tags).extracting(Tag::facet).contains("palettes");
            assertThat(tags).extracting(Tag::origin).allMatch(origin -> origin.contains("fantasy-art/1"));
        }
    }

    @Test
    @DisplayName("refuses an embedder that does not read")
    void refusesAnEmbedderThatDoesNotRead() {
        assertThatExceptionOfType(ProviderException.class)
                .isThrownBy(() -> provider().open(Settings.none(), Parts.of(new ColourEmbedder())))
                .withMessageContaining("[IMAGE]");
        assertThatExceptionOfType(ProviderException.class)
                .isThrownBy(() -> provider().open(Settings.none(), Parts.none()))
                .withMessageContaining("Embedder");
    }

    @ParameterizedTest
    @CsvSource({"scale, 0", "scale, -3", "scale, NaN", "scale, Infinity", "scale, 1e9", "bias, 1", "together, 0"})
    @DisplayName("refuses a number that makes no sense")
    void refusesNumbers(String setting, String value) {
        Settings settings = Settings.none().with(setting, value);

        assertThat(provider().availability(settings)).isInstanceOf(Availability.Missing.class);
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> provider().open(settings, parts()));
    }

    @ParameterizedTest
    @CsvSource({"taxonomy, no-such-file.json", "calibration, no-such-file.json", "calibration, ."})
    @DisplayName("says that a file cannot be used, and does not throw")
    void saysWhichFileCannotBeUsed(String setting, String value) {
        assertThat(provider().availability(Settings.none().with(setting, value)))
                .isInstanceOf(Availability.Missing.class);
    }

    @Test
    @DisplayName("says that a file's name is none, and does not throw")
    void saysThatANameIsNone() {
        assertThat(provider().availability(Settings.none().with("taxonomy", "\0")))
                .isInstanceOf(Availability.Missing.class);
    }
}
