package dev.loreboard.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Image;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.failure.BatchException;
import dev.loreboard.api.failure.UnreadableContentException;
import dev.loreboard.api.failure.UnsupportedContentException;
import dev.loreboard.clip.runtime.ModelException;
import dev.loreboard.clip.text.Overlong;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A model that does not fit is refused when it is opened, by name and with a way out")
class TroubledModelsTest {

    private static final String PICTURES = "onnx/vision_model.onnx";
    private static final String WORDS = "onnx/text_model.onnx";

    /** The first dimension of a graph in the wire format, and the same with a number in it: as long as before. */
    private static final String ANY_BATCH = "\u0012\nbatch_size";

    private static final String BATCH_OF_TWO = "\u0008\u0002\u001a\u0008xxxxxxxx";

    @TempDir
    private Path folder;

    private ModelTrouble clip() {
        return ModelTrouble.copyOf("clip", folder);
    }

    private ClipOptions options() {
        return new SmallModel("clip").options().withFolder(folder);
    }

    private ThrowableAssertAlternative<ModelException> assertRefused(ModelTrouble trouble) {
        return assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> new ClipEmbedder(options()).close())
                .withMessageContaining(trouble.folder().toString());
    }

    @Test
    @DisplayName("without a graph for words")
    void withoutWords() {
        assertRefused(clip().without(WORDS).without("onnx/text_model_fp16.onnx").without("onnx/text_model_int8.onnx"))
                .withMessageContaining("onnx/text_model.onnx")
                .withMessageContaining("of these it has onnx/vision_model.onnx");
    }

    @Test
    @DisplayName("without a tokenizer")
    void withoutATokenizer() {
        assertRefused(clip().without("tokenizer.json")).withMessageContaining("tokenizer.json");
    }

    @Test
    @DisplayName("with a graph that is cut short, or no graph at all")
    void withABrokenGraph() {
        ModelTrouble trouble = clip();
        byte[] whole = trouble.bytes(WORDS);

        assertRefused(trouble.with(WORDS, Arrays.copyOf(whole, whole.length / 2)))
                .withMessageContaining(WORDS);
        assertRefused(trouble.with(WORDS, "<html>not found</html>".getBytes())).withMessageContaining(WORDS);
        assertRefused(trouble.with(WORDS, new byte[0])).withMessageContaining(WORDS);
    }

    @Test
    @DisplayName("with pictures of another size than the graph takes")
    void withPicturesOfAnotherSize() {
        ModelTrouble trouble = clip().replacing("preprocessor_config.json", "32", "48");

        assertRefused(trouble).withMessageContaining("48 x 48").withMessageContaining("pixel_values");
    }

    @Test
    @DisplayName("with texts of another length than the graph takes")
    void withTextsOfAnotherLength() {
        ModelTrouble trouble = ModelTrouble.copyOf("siglip", folder).replacing("config.json", "12", "64");

        assertRefused(trouble).withMessageContaining("64 tokens").withMessageContaining("input_ids");
    }

    @Test
    @DisplayName("with the words of another model")
    void withTheWordsOfAnotherModel() {
        ModelTrouble trouble = clip();
        byte[] pictures = trouble.bytes(PICTURES);

        assertRefused(trouble.with(WORDS, pictures)).withMessageContaining("no input for tokens");
        assertRefused(trouble.with(
                        PICTURES,
                        ModelTrouble.copyOf("clip", folder.resolve("again")).bytes(WORDS)))
                .withMessageContaining("no input for pictures");
    }

    @Test
    @DisplayName("with graphs that end before the space of both")
    void withGraphsThatEndEarly() {
        assertRefused(ModelTrouble.copyOf("siglip", folder).replacing("config.json", "\"siglip\"", "\"clip\""))
                .withMessageContaining("pooler_output")
                .withMessageContaining("CLIPVisionModelWithProjection");
    }

    @Test
    @DisplayName("of a family that is not known")
    void ofAnUnknownFamily() {
        assertRefused(clip().replacing("config.json", "\"clip\"", "\"blip\""))
                .withMessageContaining("model_type")
                .withMessageContaining("siglip2");
    }

    @Test
    @DisplayName("but one whose batch is fixed is run in batches of that size")
    void withAFixedBatch() {
        ModelTrouble trouble =
                clip().replacing(PICTURES, ANY_BATCH, BATCH_OF_TWO).replacing(WORDS, ANY_BATCH, BATCH_OF_TWO);
        List<Content> contents = List.of(
                SmallModel.picture(0),
                SmallModel.picture(1),
                SmallModel.picture(2),
                Text.of("a dragon"),
                Text.of("a castle"),
                Text.of("rain"));

        try (ClipEmbedder fixed = new ClipEmbedder(options());
                ClipEmbedder free = new ClipEmbedder(new SmallModel("clip").options())) {
            List<Embedding> found = fixed.embedAll(contents);
            List<Embedding> expected = free.embedAll(contents);

            assertThat(IntStream.range(0, contents.size()))
                    .allMatch(i -> Arrays.equals(
                            found.get(i).toArray(), expected.get(i).toArray()));
        }
        assertThat(trouble.folder()).isDirectory();
    }

    @Test
    @DisplayName("and so is content: what is broken or too long fails alone, with its reason")
    void badContentFailsAlone() {
        List<Content> contents = List.of(
                Image.of(new byte[] {1, 2, 3}),
                SmallModel.picture(0),
                Text.of("dragon ".repeat(40)),
                Text.of("a dragon"));

        try (ClipEmbedder embedder =
                new ClipEmbedder(new SmallModel("clip").options().withOverlong(Overlong.REFUSE))) {
            assertThatExceptionOfType(BatchException.class)
                    .isThrownBy(() -> embedder.embedAll(contents))
                    .satisfies(failed -> {
                        assertThat(failed.failures().get(0)).isInstanceOf(UnreadableContentException.class);
                        assertThat(failed.failures().get(2))
                                .isInstanceOf(UnsupportedContentException.class)
                                .hasMessageContaining("tokens");
                        assertThat(failed.results(Embedding.class)).containsOnlyKeys(1, 3);
                    });
        }
    }
}
