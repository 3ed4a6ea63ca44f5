package dev.loreboard.benchmarks.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.loreboard.benchmarks.input.ModelInput.Model;
import dev.loreboard.benchmarks.race.Answer;
import dev.loreboard.benchmarks.race.MissingSideException;
import dev.loreboard.tck.rule.Needed;
import java.io.IOException;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
@DisplayName("The model that everybody runs")
class ModelInputTest {

    private static final ModelInput INPUT = new ModelInput(Model.TINY, 3, 5);
    private static final int END = 2047;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void write() throws IOException {
        try {
            INPUT.write(folder);
        } catch (MissingSideException missing) {
            Needed.found("peers", Optional.empty(), String.valueOf(missing.getMessage()));
        }
    }

    @Test
    @DisplayName("is laid out as Hugging Face does it, with both towers and a tokenizer")
    void isLaidOutAsOthersAre() throws IOException {
        Path model = INPUT.model(folder);

        assertThat(INPUT.visionTower(folder)).isRegularFile();
        assertThat(INPUT.textTower(folder)).isRegularFile();
        assertThat(json(model.resolve("preprocessor_config.json"))
                        .at("/size/shortest_edge")
                        .asInt())
                .isEqualTo(Model.TINY.side());
        JsonNode config = json(model.resolve("config.json"));
        assertThat(config.path("model_type").asText()).isEqualTo("clip");
        assertThat(config.at("/text_config/eos_token_id").asInt()).isEqualTo(END);
        assertThat(config.at("/text_config/max_position_embeddings").asInt()).isEqualTo(ModelInput.LENGTH);
        assertThat(json(model.resolve("tokenizer.json")).at("/model/vocab")).hasSize(END + 1);
    }

    @Test
    @DisplayName("reads texts of 10 to 20 tokens, a token a word")
    void readsShortTexts() throws IOException {
        JsonNode vocabulary =
                json(INPUT.model(folder).resolve("tokenizer.json")).at("/model/vocab");
        LongBuffer tokens = INPUT.tokens(folder);
        List<String> texts = INPUT.texts(folder);

        assertThat(texts).hasSize(5);
        for (int text = 0; text < texts.size(); text++) {
            String[] words = texts.get(text).split(" ");
            int first = text * ModelInput.LENGTH;
            assertThat(words.length + 2).isBetween(10, 20);
            assertThat(tokens.get(first)).isEqualTo(END - 1);
            for (int word = 0; word < words.length; word++) {
                assertThat(tokens.get(first + 1 + word))
                        .isEqualTo(vocabulary.path(words[word] + "</w>").asLong(-1));
            }
            for (int rest = words.length + 1; rest < ModelInput.LENGTH; rest++) {
                assertThat(tokens.get(first + rest)).isEqualTo(END);
            }
        }
    }

    @Test
    @DisplayName("judges vectors by their direction")
    void judgesByDirection() throws IOException {
        byte[] right = Files.readAllBytes(folder.resolve("pictures.f32"));
        float[] longer = Matrix.of(right, right.length / Float.BYTES).row(0).clone();
        for (int i = 0; i < longer.length; i++) {
            longer[i] *= 2;
        }
        float[] turned = longer.clone();
        for (int i = 0; i < turned.length / 3; i++) {
            turned[i] = -turned[i];
        }

        assertThat(INPUT.cosineOfPictures(folder, Answer.of(longer).toBytes())).isGreaterThan(0.999999);
        assertThat(INPUT.cosineOfPictures(folder, Answer.of(turned).toBytes())).isLessThan(-0.999999);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> INPUT.cosineOfTexts(folder, new byte[4]))
                .withMessage("5 vectors take 480 bytes, and it gave 4.");
    }

    private static JsonNode json(Path file) throws IOException {
        return new JsonMapper().readTree(file.toFile());
    }
}
