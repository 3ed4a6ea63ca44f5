package dev.loreboard.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.failure.SettingsException;
import dev.loreboard.api.spi.Availability;
import dev.loreboard.api.spi.EmbedderProvider;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.clip.text.Prompts;
import dev.loreboard.tck.spi.ProviderContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The provider of CLIP models")
class ClipProviderTest implements ProviderContract<EmbedderProvider> {

    @Override
    public Class<EmbedderProvider> kind() {
        return EmbedderProvider.class;
    }

    @Override
    public EmbedderProvider provider() {
        return new ClipProvider();
    }

    @Override
    public Settings workingSettings() {
        return Settings.none()
                .with("model", new SmallModel("clip").folder().toString())
                .with("threads", "1");
    }

    @Override
    public Parts parts() {
        return Parts.none();
    }

    @Test
    @DisplayName("says what a folder lacks, and what would do")
    void saysWhatAFolderLacks(@TempDir Path empty) {
        Availability availability = provider().availability(Settings.none().with("model", empty.toString()));

        assertThat(availability)
                .isInstanceOfSatisfying(
                        Availability.Missing.class,
                        missing -> assertThat(missing.remedy())
                                .contains("open_clip_config.json", "preprocessor_config.json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"klip", "../klip", "a b", "CON", "owner/klip", "listed", "~", ".."})
    @DisplayName("says what is missing for any name of a model, also where the list of its files cannot be read")
    void answersAnyName(String name, @TempDir Path models) throws IOException {
        Files.write(Files.createDirectory(models.resolve("listed")).resolve("loreboard-model.json"), new byte[1 << 23]);

        Availability availability =
                provider().availability(Settings.none().with("model", name).with("models", models.toString()));

        assertThat(availability)
                .isInstanceOfSatisfying(
                        Availability.Missing.class,
                        missing -> assertThat(missing.remedy()).isNotBlank());
    }

    @ParameterizedTest
    @CsvSource({"batch, 0", "batch, 5000", "threads, 0", "threads, many"})
    @DisplayName("refuses a number that makes no sense, by the name of its setting")
    void refusesNumbers(String setting, String value) {
        Settings settings = workingSettings().with(setting, value);

        assertThat(provider().availability(settings)).isInstanceOf(Availability.Missing.class);
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> provider().open(settings, parts()))
                .withMessageContaining(setting)
                .withMessageContaining("from 1 to 1024");
    }

    @Test
    @DisplayName("says that a folder's name is none, and does not throw")
    void saysThatANameIsNone() {
        assertThat(provider().availability(Settings.none().with("model", "\0")))
                .isInstanceOfSatisfying(
                        Availability.Missing.class,
                        missing -> assertThat(missing.remedy()).contains("\"model\" must be"));
    }

    @Test
    @DisplayName("says which tokenizer is missing")
    void saysWhichTokenizerIsMissing(@TempDir Path folder) {
        ModelTrouble.copyOf("clip", folder).without("tokenizer.json");

        assertThat(provider().availability(Settings.none().with("model", folder.toString())))
                .isInstanceOfSatisfying(
                        Availability.Missing.class,
                        missing -> assertThat(missing.remedy()).contains("tokenizer.json"));
    }

    @Test
    @DisplayName("says which graphs a folder has when the wanted ones are not there")
    void saysWhichGraphsThereAre() {
        Settings settings = Settings.none()
                .with("model", new SmallModel("siglip").folder().toString())
                .with("precision", "int8");

        assertThat(provider().availability(settings))
                .isInstanceOfSatisfying(
                        Availability.Missing.class,
                        missing -> assertThat(missing.remedy()).contains("INT8", "onnx/vision_model.onnx"));
    }

    @Test
    @DisplayName("puts the prompts of its settings before questions and passages")
    void putsThePromptsOfItsSettings() {
        SmallModel sentences = new SmallModel("sentences");
        Settings settings = Settings.none()
                .with("model", sentences.folder().toString())
                .with("query-prompt", "the ")
                .with("passage-prompt", "an old ");
        try (Embedder prompted = provider().open(settings, parts());
                ClipEmbedder plain = new ClipEmbedder(sentences.options().withPrompts(Prompts.NONE))) {
            assertThat(numbers(prompted, Text.query("castle"))).isEqualTo(numbers(plain, Text.of("the castle")));
            assertThat(numbers(prompted, Text.passage("castle"))).isEqualTo(numbers(plain, Text.of("an old castle")));
            assertThat(numbers(prompted, Text.of("castle"))).isEqualTo(numbers(plain, Text.of("castle")));
        }
    }

    private static List<Float> numbers(Embedder embedder, Text text) {
        Embedding vector = embedder.embed(text);
        return IntStream.range(0, vector.dimension()).mapToObj(vector::at).toList();
    }
}
