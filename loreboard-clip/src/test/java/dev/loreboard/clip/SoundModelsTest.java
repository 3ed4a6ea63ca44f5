package dev.loreboard.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.api.content.Audio;
import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Modality;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.failure.BatchException;
import dev.loreboard.api.failure.UnreadableContentException;
import dev.loreboard.api.failure.UnsupportedContentException;
import dev.loreboard.clip.runtime.ModelException;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against NumPy's frames and torch, which add in another order: the last bits of a float may differ. */
@DisplayName("A model for sound and words")
class SoundModelsTest {

    private static final double FLOATS = 0.99999;
    private static final SmallModel CLAP = new SmallModel("clap");
    private static final String SETTINGS = "preprocessor_config.json";

    @TempDir
    private Path folder;

    private static List<Embedding> embed(ClipOptions options, List<? extends Content> contents) {
        try (ClipEmbedder embedder = new ClipEmbedder(options)) {
            return embedder.embedAll(contents);
        }
    }

    private static void assertNear(List<Embedding> found, String field) {
        List<float[]> expected = CLAP.rows(field);
        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < found.size(); i++) {
            Embedding wanted = Embedding.of(found.get(i).space(), expected.get(i));
            assertThat(found.get(i).similarityTo(wanted)).as("item " + i).isGreaterThanOrEqualTo(FLOATS);
        }
    }

    private Path changed(String from, String to) {
        return ModelTrouble.copyOf("clap", folder).replacing(SETTINGS, from, to).folder();
    }

    private static Audio stereo(float[] samples) {
        float[] both = new float[2 * samples.length];
        for (int i = 0; i < samples.length; i++) {
            both[2 * i] = 1.5f * samples[i];
            both[2 * i + 1] = 0.5f * samples[i];
        }
        return Audio.ofSamples(SmallSounds.RATE, 2, FloatBuffer.wrap(both));
    }

    @Test
    @DisplayName("gives sounds of any length the vectors that torch gives")
    void givesSoundsTheVectorsOfTorch() {
        assertNear(embed(CLAP.options(), SmallSounds.all()), "sounds");
    }

    @Test
    @DisplayName("gives texts the vectors that torch gives")
    void givesTextsTheVectorsOfTorch() {
        assertNear(embed(CLAP.options(), CLAP.words().stream().map(Text::of).toList()), "texts");
    }

    @Test
    @DisplayName("hears the middle of two channels")
    void hearsTheMiddleOfTwoChannels() {
        assertNear(
                embed(
                        CLAP.options(),
                        IntStream.range(0, 3)
                                .mapToObj(number -> stereo(SmallSounds.samples(number)))
                                .toList()),
                "sounds");
    }

    @Test
    @DisplayName("hears nearly the same at another rate")
    void hearsNearlyTheSameAtAnotherRate() {
        float[] samples = SmallSounds.samples(0);
        float[] half = new float[samples.length / 2];
        for (int i = 0; i < half.length; i++) {
            half[i] = samples[2 * i];
        }
        List<Embedding> found = embed(
                CLAP.options(),
                List.of(
                        SmallSounds.sound(0),
                        Audio.ofSamples(24_000, 1, FloatBuffer.wrap(half)),
                        SmallSounds.sound(2)));

        assertThat(found.get(0).similarityTo(found.get(1)))
                .isGreaterThan(0.99)
                .isGreaterThan(found.get(0).similarityTo(found.get(2)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    @DisplayName("gives a sound the same bits in any company")
    void givesTheSameBitsInAnyCompany(int batch) {
        List<Content> many = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            many.add(i % 4 == 3 ? Text.of("a sound of " + i) : SmallSounds.sound(i % 3));
        }
        try (ClipEmbedder one = new ClipEmbedder(CLAP.options())) {
            List<Embedding> alone = many.stream().map(one::embed).toList();

            assertThat(embed(CLAP.options().withBatch(batch), many)).isEqualTo(alone);
        }
    }

    @Test
    @DisplayName("lets windows of several sounds share runs")
    void letsWindowsShareRuns() {
        try (ClipEmbedder embedder = new ClipEmbedder(CLAP.options().withBatch(8))) {
            long before = embedder.soundRuns();
            embedder.embed(SmallSounds.sound(2));

            assertThat(embedder.soundRuns() - before).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("says what it takes, and refuses the rest")
    void saysWhatItTakes() {
        try (ClipEmbedder embedder = new ClipEmbedder(CLAP.options())) {
            assertThat(embedder.accepts()).containsExactlyInAnyOrder(Modality.AUDIO, Modality.TEXT);
            assertThat(embedder.space().name()).startsWith("clap-");
            assertThatExceptionOfType(UnsupportedContentException.class)
                    .isThrownBy(() -> embedder.embed(SmallModel.picture(0)))
                    .withMessageContaining("takes sound and words, and was given a picture");
        }
    }

    @Test
    @DisplayName("gives the others of a batch their vectors when one is no sound")
    void givesTheOthersTheirVectors() {
        Audio broken = Audio.of("RIFF????WAVEnothing".getBytes(StandardCharsets.US_ASCII));
        try (ClipEmbedder embedder = new ClipEmbedder(CLAP.options())) {
            assertThatExceptionOfType(BatchException.class)
                    .isThrownBy(() -> embedder.embedAll(List.of(SmallSounds.sound(0), broken, SmallSounds.sound(1))))
                    .satisfies(failure -> {
                        assertThat(failure.results(Embedding.class)).containsOnlyKeys(0, 2);
                        assertThat(failure.failures().get(1)).isInstanceOf(UnreadableContentException.class);
                    });
        }
    }

    @Test
    @DisplayName("lives in another space when it hears otherwise")
    void livesInAnotherSpaceWhenItHearsOtherwise() {
        Path other = changed("repeatpad", "pad");

        assertThat(embed(ClipOptions.at(other), SmallSounds.all()).getFirst().space())
                .isNotEqualTo(
                        embed(CLAP.options(), SmallSounds.all()).getFirst().space());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"rand_trunc\" | \"fusion\" | take their unfused form",
                "\"repeatpad\" | \"reflect\" | repeatpad, repeat or pad",
                "\"top_db\": null | \"mel_norm\": \"loud\" | slaney or none",
                "\"nb_max_samples\": 96000 | \"nb_max_samples\": 48000 | belong to different models",
                "\"feature_size\": 64 | \"feature_size\": 80 | belong to different models",
                "\"hop_length\": 480 | \"hop_length\": 0 | Fetch the model again",
                "\"sampling_rate\": 48000 | \"sampling_rate\": \"fast\" | a whole number",
                "\"frequency_max\": 14000 | \"frequency_max\": 30000 | half the rate",
                "\"frequency_min\": 50 | \"frequency_minimum\": 50 | does not say \"frequency_min\""
            })
    @DisplayName("is refused when its settings fit no such model")
    void isRefusedWhenItsSettingsDoNotFit(String from, String to, String said) {
        Path other = changed(from, to);

        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> new ClipEmbedder(ClipOptions.at(other)))
                .withMessageContaining(said);
    }

    @Test
    @DisplayName("is refused without its graph for sound")
    void isRefusedWithoutItsGraph() {
        Path copy = ModelTrouble.copyOf("clap", folder)
                .without("onnx/audio_model.onnx")
                .folder();

        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> new ClipEmbedder(ClipOptions.at(copy)))
                .withMessageContaining("onnx/audio_model.onnx with onnx/text_model.onnx")
                .withMessageContaining("it has onnx/text_model.onnx");
    }
}
