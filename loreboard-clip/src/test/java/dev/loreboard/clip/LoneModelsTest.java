package dev.loreboard.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Modality;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.failure.UnsupportedContentException;
import dev.loreboard.clip.model.Precision;
import dev.loreboard.clip.runtime.ModelException;
import dev.loreboard.clip.runtime.ModelSession;
import dev.loreboard.clip.runtime.OnnxSession;
import dev.loreboard.clip.runtime.Port;
import dev.loreboard.clip.runtime.Tensor;
import dev.loreboard.clip.runtime.Tensor.Floats;
import dev.loreboard.clip.text.Prompts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against torch, which adds in another order: the last bits of a float may differ, and in 8 bits somewhat more. */
@DisplayName("A model for words alone, or for pictures alone")
class LoneModelsTest {

    private static final double FLOATS = 0.99999;
    private static final double BYTES = 0.98;
    private static final SmallModel SENTENCES = new SmallModel("sentences");

    @TempDir
    private Path folder;

    private static void assertNear(List<Embedding> found, List<float[]> expected, double least) {
        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < found.size(); i++) {
            Embedding wanted = Embedding.of(found.get(i).space(), expected.get(i));
            assertThat(found.get(i).similarityTo(wanted)).as("item " + i).isGreaterThanOrEqualTo(least);
        }
    }

    private static List<Embedding> embed(ClipOptions options, List<? extends Content> contents) {
        try (ClipEmbedder embedder = new ClipEmbedder(options)) {
            return embedder.embedAll(contents);
        }
    }

    private static List<Text> texts() {
        return SENTENCES.words().stream().map(Text::of).toList();
    }

    /** The folder of the sentence encoder, to be changed. */
    private Path copy() throws IOException {
        Path from = SENTENCES.folder();
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.sorted().skip(1).toList()) {
                Files.copy(file, folder.resolve(from.relativize(file).toString()));
            }
        }
        return folder;
    }

    private void pool(String... chosen) throws IOException {
        Map<String, Boolean> fields = Stream.of(chosen).collect(Collectors.toMap(name -> name, name -> true));
        new ObjectMapper().writeValue(folder.resolve("1_Pooling/config.json").toFile(), fields);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sentences", "sentences-whole"})
    @DisplayName("gives texts the vectors that torch gives")
    void givesTextsTheVectorsOfTorch(String name) {
        SmallModel model = new SmallModel(name);

        assertNear(embed(model.options(), texts()), model.rows("texts"), FLOATS);
    }

    @Test
    @DisplayName("gives questions those of torch, with the prompt that its folder names")
    void givesQuestionsThoseOfTorch() {
        List<Text> questions = SENTENCES.words().stream().map(Text::query).toList();

        assertNear(embed(SENTENCES.options(), questions), SENTENCES.rows("queries"), FLOATS);
    }

    @Test
    @DisplayName("puts the prompts before texts that its user names, and lives in another space with them")
    void putsThePromptsBeforeThatItsUserNames() {
        ClipOptions prompted = SENTENCES.options().withPrompts(new Prompts("", "query: ", "query: "));
        List<Text> passages = SENTENCES.words().stream().map(Text::passage).toList();

        List<Embedding> found = embed(prompted, passages);

        assertNear(found, SENTENCES.rows("queries"), FLOATS);
        assertNear(embed(prompted, texts()), SENTENCES.rows("queries"), FLOATS);
        assertThat(found.getFirst().space())
                .isNotEqualTo(embed(SENTENCES.options(), texts()).getFirst().space());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pooling_mode_cls_token",
                "pooling_mode_max_tokens",
                "pooling_mode_mean_tokens",
                "pooling_mode_mean_sqrt_len_tokens",
                "pooling_mode_weightedmean_tokens",
                "pooling_mode_lasttoken"
            })
    @DisplayName("makes one vector of those of tokens as its folder says")
    void makesOneVectorAsItsFolderSays(String pooling) throws IOException {
        copy();
        pool(pooling);

        assertNear(embed(ClipOptions.at(folder), texts()), SENTENCES.rows(pooling), FLOATS);
    }

    @Test
    @DisplayName("joins several such vectors in the order of Sentence Transformers, whatever that of the file")
    void joinsSeveralVectors() throws IOException {
        copy();
        pool("pooling_mode_mean_tokens", "pooling_mode_cls_token");
        List<float[]> first = SENTENCES.rows("pooling_mode_cls_token");
        List<float[]> mean = SENTENCES.rows("pooling_mode_mean_tokens");
        List<float[]> joined = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            float[] both = new float[64];
            System.arraycopy(first.get(i), 0, both, 0, 32);
            System.arraycopy(mean.get(i), 0, both, 32, 32);
            joined.add(both);
        }

        assertNear(embed(ClipOptions.at(folder), texts()), joined, FLOATS);
    }

    @Test
    @DisplayName("takes the mean of the tokens where its folder says nothing of sentences")
    void takesTheMeanWhereItsFolderSaysNothing() throws IOException {
        copy();
        for (String file : List.of(
                "1_Pooling/config.json",
                "modules.json",
                "sentence_bert_config.json",
                "config_sentence_transformers.json")) {
            Files.delete(folder.resolve(file));
        }
        List<Text> uncut = texts().subList(0, 3);

        assertNear(embed(ClipOptions.at(folder), uncut), SENTENCES.rows("texts").subList(0, 3), FLOATS);
    }

    @Test
    @DisplayName("is near to itself in 8 bits, in the same space")
    void isNearToItselfInBytes() {
        List<Embedding> found = embed(SENTENCES.options().withPrecision(Precision.INT8), texts());

        assertNear(found, SENTENCES.rows("texts"), BYTES);
        assertThat(found.getFirst().space())
                .isEqualTo(embed(SENTENCES.options(), texts()).getFirst().space());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    @DisplayName("gives a text the same bits in any company")
    void givesTheSameBitsInAnyCompany(int batch) {
        List<Content> many = new ArrayList<>();
        String text = "";
        for (int i = 0; i < 60; i++) {
            many.add(i % 3 == 0 ? Text.query(text) : Text.of(text));
            text += i % 2 == 0 ? " dragon" : " x";
        }
        try (ClipEmbedder one = new ClipEmbedder(SENTENCES.options())) {
            List<Embedding> alone = many.stream().map(one::embed).toList();

            assertThat(embed(SENTENCES.options().withBatch(batch), many)).isEqualTo(alone);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"backbone", "convolutions"})
    @DisplayName("gives pictures the vectors that torch gives")
    void givesPicturesTheVectorsOfTorch(String name) {
        SmallModel model = new SmallModel(name);

        assertNear(embed(model.options(), SmallModel.pictures()), model.rows("pictures"), FLOATS);
    }

    @Test
    @DisplayName("says what it takes, and refuses the rest")
    void saysWhatItTakes() {
        try (ClipEmbedder words = new ClipEmbedder(SENTENCES.options());
                ClipEmbedder pictures = new ClipEmbedder(new SmallModel("backbone").options())) {
            assertThat(words.accepts()).containsExactly(Modality.TEXT);
            assertThat(words.space().name()).startsWith("words-");
            assertThat(pictures.accepts()).containsExactly(Modality.IMAGE);
            assertThat(pictures.space().name()).startsWith("pictures-32-");
            assertThatExceptionOfType(UnsupportedContentException.class)
                    .isThrownBy(() -> words.embed(SmallModel.picture(0)))
                    .withMessageContaining("takes words, and was given a picture");
            assertThatExceptionOfType(UnsupportedContentException.class)
                    .isThrownBy(() -> pictures.embed(Text.of("rain")))
                    .withMessageContaining("takes pictures, and was given words");
            assertThatExceptionOfType(UnsupportedContentException.class)
                    .isThrownBy(() -> pictures.tokens(Text.of("rain")));
        }
    }

    @Test
    @DisplayName("is refused when steps are missing from its graph that stand in no file here")
    void isRefusedWhenStepsAreMissing() throws IOException {
        Files.writeString(copy().resolve("modules.json"), """
                [{"type": "sentence_transformers.models.Transformer"}, {"type": "sentence_transformers.models.Dense"}]""");

        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> new ClipEmbedder(ClipOptions.at(folder)))
                .withMessageContaining("last_hidden_state")
                .withMessageContaining("so that sentence_embedding comes out");
    }

    @Test
    @DisplayName("is refused when its graph cannot be told which tokens are padding")
    void isRefusedWithoutAMask() {
        ClipOptions maskless =
                SENTENCES.options().withSessions((file, options) -> new Maskless(OnnxSession.open(file, options)));

        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> new ClipEmbedder(maskless))
                .withMessageContaining("in a graph that takes attention_mask");
    }

    /** A graph that has no input for a mask. */
    private record Maskless(ModelSession session) implements ModelSession {

        @Override
        public Map<String, Port> inputs() {
            Map<String, Port> inputs = new LinkedHashMap<>(session.inputs());
            inputs.remove("attention_mask");
            return inputs;
        }

        @Override
        public Map<String, Port> outputs() {
            return session.outputs();
        }

        @Override
        public List<Floats> run(Map<String, ? extends Tensor> given, List<String> wanted) {
            return session.run(given, wanted);
        }

        @Override
        public long runs() {
            return session.runs();
        }

        @Override
        public void close() {
            session.close();
        }
    }

    @Test
    @DisplayName("is refused without its graph")
    void isRefusedWithoutItsGraph() throws IOException {
        Files.delete(copy().resolve("onnx/model.onnx"));
        Files.delete(folder.resolve("onnx/model_quantized.onnx"));

        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> new ClipEmbedder(ClipOptions.at(folder)))
                .withMessageContaining("onnx/model.onnx or onnx/text_model.onnx")
                .withMessageContaining("of these it has none");
    }

    @Test
    @DisplayName("runs few texts at a time where they are long")
    void runsFewTextsAtATimeWhereTheyAreLong() throws IOException {
        Files.writeString(copy().resolve("sentence_bert_config.json"), "{\"max_seq_length\": 512}");
        List<Text> texts = Collections.nCopies(64, Text.of("x ".repeat(600)));
        try (ClipEmbedder embedder = new ClipEmbedder(ClipOptions.at(folder).withBatch(16))) {
            long before = embedder.wordRuns();

            embedder.embedAll(texts);

            assertThat(embedder.wordRuns() - before).isGreaterThanOrEqualTo(64 / 8);
        }
    }
}
