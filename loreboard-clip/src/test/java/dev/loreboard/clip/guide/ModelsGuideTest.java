package dev.loreboard.clip.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.api.Progress;
import dev.loreboard.api.content.Image;
import dev.loreboard.api.content.Modality;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.failure.UnsupportedContentException;
import dev.loreboard.clip.ClipEmbedder;
import dev.loreboard.clip.ClipOptions;
import dev.loreboard.clip.SmallModel;
import dev.loreboard.clip.djl.DjlEngine;
import dev.loreboard.clip.model.Likelihood;
import dev.loreboard.clip.model.ModelFolder;
import dev.loreboard.clip.model.Precision;
import dev.loreboard.clip.onnx.EightBitModel;
import dev.loreboard.clip.quantize.Quantizer;
import dev.loreboard.clip.quantize.TwinCheck;
import dev.loreboard.clip.quantize.TwinReport;
import dev.loreboard.clip.runtime.OnnxOptions;
import dev.loreboard.clip.text.Overlong;
import dev.loreboard.clip.text.PromptEnsemble;
import dev.loreboard.clip.text.Tokens;
import dev.loreboard.tck.fake.DrawnImages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The guide's page on models")
class ModelsGuideTest {

    private final Path folder = new SmallModel("clip").folder();

    @TempDir
    Path pictures;

    private Path file;

    @BeforeEach
    void drawAPicture() throws IOException {
        file = Files.write(pictures.resolve("dragon.jpg"), DrawnImages.jpeg(7, 320, 240));
    }

    @Test
    @DisplayName("embeds a picture and words")
    void embedsAPictureAndWords() {
        // region embed
        try (ClipEmbedder embedder = new ClipEmbedder(ClipOptions.at(folder))) {
            Embedding picture = embedder.embed(Image.of(file));
            Embedding words = embedder.embed(Text.of("a dragon over a village"));

            double similarity = picture.similarityTo(words);
            // endregion

            assertThat(similarity).isBetween(-1.0, 1.0);
        }
    }

    @Test
    @DisplayName("says how a model is opened")
    void saysHowAModelIsOpened() {
        // region options
        ClipOptions options = ClipOptions.at(folder)
                .withPrecision(Precision.INT8) // a quarter of the size
                .withBatch(1)
                .withOverlong(Overlong.REFUSE)
                .withEngine(OnnxOptions.defaults().withThreads(2));
        // endregion

        try (ClipEmbedder embedder = new ClipEmbedder(options)) {
            assertThat(embedder.space().dimension()).isEqualTo(24);
        }
    }

    @Test
    @DisplayName("runs a model through DJL")
    void runsAModelThroughDjl() {
        // region djl
        ClipOptions options = ClipOptions.at(folder).withSessions(DjlEngine.ONNX_RUNTIME);

        try (ClipEmbedder embedder = new ClipEmbedder(options);
                ClipEmbedder without = new ClipEmbedder(ClipOptions.at(folder))) {
            Text words = Text.of("a dragon over a village");
            assertThat(embedder.embed(words)).isEqualTo(without.embed(words)); // space and vector, bit for bit
        }
        // endregion
    }

    @Test
    @DisplayName("makes a model of 8 bits and compares it")
    void makesAModelOfEightBits() throws IOException {
        Path model = pictures.resolve("model");
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.toList();
        }
        for (Path one : files) {
            Files.copy(one, model.resolve(folder.relativize(one).toString()));
        }
        List<Image> mine = IntStream.range(0, 12)
                .mapToObj(i -> Image.of(DrawnImages.jpeg(i, 64, 48)))
                .toList();

        // region quantize
        List<EightBitModel> graphs = Quantizer.quantize(model, Progress.ignored()); // beside those in 32 bits
        TwinReport twins = TwinCheck.run(ClipOptions.at(model), mine, Progress.ignored());

        assertThat(graphs).hasSize(2);
        assertThat(twins.mean()).isGreaterThan(0.98); // the cosine between the two vectors of a picture
        // endregion
    }

    @Test
    @DisplayName("opens a sentence encoder")
    void opensASentenceEncoder() {
        Path encoder = new SmallModel("sentences").folder();
        // region sentences
        try (ClipEmbedder embedder = new ClipEmbedder(ClipOptions.at(encoder))) {
            Embedding question = embedder.embed(Text.query("who sleeps on gold?")); // after the prompt for questions
            Embedding answer = embedder.embed(Text.passage("A red dragon sleeps on a hill of gold coins."));

            double similarity = question.similarityTo(answer);
            // endregion

            assertThat(similarity).isBetween(-1.0, 1.0);
            assertThat(embedder.accepts()).containsExactly(Modality.TEXT);
        }
    }

    @Test
    @DisplayName("tells what the files of a model say")
    void tellsWhatTheFilesSay() {
        // region folder
        ModelFolder model = ModelFolder.recognise(folder); // loads nothing
        assertThat(model.seeing().orElseThrow().width()).isEqualTo(32);
        assertThat(model.reading().orElseThrow().rules().length()).isEqualTo(16);
        // endregion
    }

    @Test
    @DisplayName("tells whether a text was cut")
    void tellsWhetherATextWasCut() {
        Text essay = Text.of("once upon a time ".repeat(20));

        // region tokens
        try (ClipEmbedder embedder = new ClipEmbedder(ClipOptions.at(folder).withOverlong(Overlong.REFUSE))) {
            Tokens tokens = embedder.tokens(essay);

            assertThat(tokens.isCut()).isTrue();
            assertThatExceptionOfType(UnsupportedContentException.class).isThrownBy(() -> embedder.embed(essay));
        }
        // endregion
    }

    @Test
    @DisplayName("sorts a picture into classes")
    void sortsAPicture() {
        try (ClipEmbedder embedder = new ClipEmbedder(ClipOptions.at(folder))) {
            // region classes
            PromptEnsemble prompts =
                    new PromptEnsemble(embedder, List.of("a photo of {}.", "a painting of {}.", "{} in the distance."));
            List<Embedding> classes = prompts.embedAll(List.of("a dragon", "a castle", "the sea"));

            Embedding picture = embedder.embed(Image.of(file));
            double[] cosines =
                    classes.stream().mapToDouble(picture::similarityTo).toArray();
            Likelihood likelihood = embedder.likelihood().orElseThrow();
            double[] shares = likelihood.of(cosines); // add up to one
            // endregion

            assertThat(Arrays.stream(shares).sum()).isBetween(0.999999, 1.000001);
        }
    }
}
