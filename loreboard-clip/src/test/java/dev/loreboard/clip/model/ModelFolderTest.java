package dev.loreboard.clip.model;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.clip.runtime.ModelException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A folder that is no model")
class ModelFolderTest {

    private static final String PICTURES = """
            {"size": 224, "image_mean": [0, 0, 0], "image_std": [1, 1, 1]}""";

    @TempDir
    private Path folder;

    private ThrowableAssertAlternative<ModelException> assertRefused() {
        return assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> ModelFolder.recognise(folder))
                .withMessageContaining(folder.toString());
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    @Test
    @DisplayName("is refused with the layouts that would do")
    void withoutAnything() {
        assertRefused()
                .withMessageContaining("preprocessor_config.json")
                .withMessageContaining("open_clip_config.json")
                .withMessageContaining("visual/preprocess_cfg.json")
                .withMessageContaining("tokenizer.json (words alone)");
    }

    @Test
    @DisplayName("is refused when it lacks what its CLIP does to pictures, and not taken for one of words alone")
    void withoutWhatIsDoneToPictures() throws IOException {
        write("config.json", "{\"model_type\": \"clip\"}");
        write("tokenizer.json", "{}");

        assertRefused().withMessageContaining("preprocessor_config.json");
    }

    @Test
    @DisplayName("is refused when it is not there, or a file")
    void thatIsNotThere() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> ModelFolder.recognise(folder.resolve("nothing")))
                .withMessageContaining("is not there");
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> ModelFolder.recognise(file))
                .withMessageContaining("is not there");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "no JSON                    | {\\\"model_type                       | is no JSON",
                "a list                     | [1, 2]                                | no JSON object",
                "no family                  | {}                                    | does not say \"model_type\"",
                "another family             | {\"model_type\": \"blip\"}            | clip, mobileclip, siglip or siglip2",
                "a family that is a number  | {\"model_type\": 7}                   | not a text",
                "a length that is a text    | {\"model_type\": \"clip\", \"text_config\": {\"max_position_embeddings\": \"many\"}} | text_config.max_position_embeddings",
                "a text_config that is none | {\"model_type\": \"clip\", \"text_config\": 5} | not an object",
            })
    @DisplayName("is refused with the file, the field and what was expected")
    void withAConfigThatDoesNotFit(String title, String config, String message) throws IOException {
        write("config.json", config);
        write("preprocessor_config.json", PICTURES);
        write("tokenizer.json", "{}");

        assertRefused().withMessageContaining("config.json").withMessageContaining(message);
    }

    @Test
    @DisplayName("is refused when a token that fills up has no name")
    void withAPaddingThatIsNone() throws IOException {
        write("config.json", "{\"model_type\": \"clip\"}");
        write("preprocessor_config.json", PICTURES);
        write("tokenizer_config.json", "{\"pad_token\": 3}");

        assertRefused().withMessageContaining("tokenizer_config.json").withMessageContaining("pad_token");
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "100000", "-5"})
    @DisplayName("is refused when it reads a number of tokens that no model reads")
    void withALengthThatIsNone(int length) throws IOException {
        write(
                "config.json",
                "{\"model_type\": \"clip\", \"text_config\": {\"max_position_embeddings\": " + length + "}}");
        write("preprocessor_config.json", PICTURES);

        assertRefused().withMessageContaining("" + length);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "crop_size | {\"size\": {\"width\": 256, \"height\": 256}, \"do_center_crop\": true, \"crop_size\": 224}",
                "do_resize | {\"size\": 224, \"do_resize\": false}",
                "size      | {\"size\": 224.7}",
            })
    @DisplayName("is refused when it wants something else done to pictures than can be done")
    void withOtherPictures(String field, String config) throws IOException {
        write("config.json", "{\"model_type\": \"clip\"}");
        write(
                "preprocessor_config.json",
                config.replaceFirst("\\}$", ", \"image_mean\": [0, 0, 0], \"image_std\": [1, 1, 1]}"));

        assertRefused().withMessageContaining("\"" + field + "\"");
    }

    @Test
    @DisplayName("is refused when it divides samples by nothing")
    void withADeviationOfNothing() throws IOException {
        write("config.json", "{\"model_type\": \"clip\"}");
        write("preprocessor_config.json", "{\"size\": 224, \"image_mean\": [0, 0, 0], \"image_std\": [0, 1, 1]}");

        assertRefused().withMessageContaining("none of it is zero");
    }
}
