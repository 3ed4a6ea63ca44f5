package dev.loreboard.clip.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.clip.image.Fit;
import dev.loreboard.clip.image.ResizeFilter;
import dev.loreboard.clip.runtime.ModelException;
import dev.loreboard.clip.text.Cleaning;
import dev.loreboard.clip.text.Prompts;
import dev.loreboard.clip.text.WordRules.Padding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The folders hold the fields that such models are published with, written down here. */
@DisplayName("The folder of a model for words alone, or for pictures alone")
class LoneFoldersTest {

    private static final String NORMALISATION = """
            "do_normalize": true, "image_mean": [0.485, 0.456, 0.406], "image_std": [0.229, 0.224, 0.225]""";

    @TempDir
    private Path folder;

    private ModelFolder folder(Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return ModelFolder.recognise(folder);
    }

    @Test
    @DisplayName("tells length, pooling and padding of a sentence encoder")
    void ofASentenceEncoder() throws IOException {
        WordFolder found = (WordFolder) folder(Map.of(
                "config.json", "{\"model_type\": \"bert\", \"max_position_embeddings\": 512, \"pad_token_id\": 0}",
                "tokenizer.json", "{}",
                "tokenizer_config.json", "{\"model_max_length\": 512, \"pad_token\": \"[PAD]\"}",
                "sentence_bert_config.json", "{\"max_seq_length\": 256, \"do_lower_case\": false}",
                "1_Pooling/config.json", "{\"pooling_mode_cls_token\": false, \"pooling_mode_mean_tokens\": true}"));

        assertThat(found.words().tokenizer()).isEqualTo(folder.resolve("tokenizer.json"));
        assertThat(found.words().rules().length()).isEqualTo(256);
        assertThat(found.words().rules().padding()).isEqualTo(new Padding.Named("[PAD]"));
        assertThat(found.words().rules().cleaning()).isEqualTo(Cleaning.STRIPPED);
        assertThat(found.words().rules().prompts()).isEqualTo(Prompts.NONE);
        assertThat(found.pooling()).containsExactly(Pooling.MEAN);
        assertThat(found.seeing()).isEmpty();
    }

    @Test
    @DisplayName("tells the prompts of one that was trained with two parts")
    void ofOneWithTwoParts() throws IOException {
        WordFolder found = (WordFolder) folder(Map.of(
                "config.json",
                        "{\"model_type\": \"xlm-roberta\", \"max_position_embeddings\": 514, \"pad_token_id\": 1}",
                "tokenizer.json", "{}",
                "tokenizer_config.json", "{\"model_max_length\": 512}",
                "sentence_bert_config.json", "{\"max_seq_length\": null, \"do_lower_case\": true}",
                "config_sentence_transformers.json", """
                {"prompts": {"query": "Ask: ", "passage": "Tell: ", "clustering": "Group: "},
                 "default_prompt_name": "clustering"}""",
                "1_Pooling/config.json", "{\"pooling_mode_cls_token\": true}"));

        assertThat(found.words().rules().prompts()).isEqualTo(new Prompts("Ask: ", "Tell: ", "Group: "));
        assertThat(found.words().rules().length()).isEqualTo(512);
        assertThat(found.words().rules().padding()).isEqualTo(new Padding.Id(1));
        assertThat(found.words().rules().cleaning()).isEqualTo(Cleaning.STRIPPED_LOWER_CASE);
        assertThat(found.pooling()).containsExactly(Pooling.FIRST);
    }

    @Test
    @DisplayName(
            "of which nothing is said has texts of 512 tokens and their mean, even where its tokenizer knows no end")
    void ofWhichNothingIsSaid() throws IOException {
        WordFolder found = (WordFolder) folder(Map.of(
                "config.json", "{\"model_type\": \"t5\"}",
                "tokenizer.json", "{}",
                "tokenizer_config.json", "{\"model_max_length\": 1000000000000000019884624838656}"));

        assertThat(found.words().rules().length()).isEqualTo(512);
        assertThat(found.pooling()).containsExactly(Pooling.MEAN);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{}                                                              | chooses no pooling that is known",
                "{\"pooling_mode_mean_tokens\": \"yes\"}                     | not true or false",
                "{\"pooling_mode_mean_tokens\": true, \"include_prompt\": false} | include_prompt",
            })
    @DisplayName("is refused when its pooling is none that is known")
    void withAnotherPooling(String pooling, String message) {
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> folder(Map.of(
                        "config.json", "{\"model_type\": \"bert\"}",
                        "tokenizer.json", "{}",
                        "1_Pooling/config.json", pooling)))
                .withMessageContaining("config.json")
                .withMessageContaining(message);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"vit, FIRST", "dinov2, FIRST", "swin, MEAN", "convnext,", "something-new,"})
    @DisplayName("tells how the patches of a vision backbone become one vector, where that is known of its kind")
    void ofAVisionBackbone(String type, Pooling pooling) throws IOException {
        PictureFolder found = (PictureFolder) folder(Map.of(
                "config.json",
                "{\"model_type\": \"" + type + "\"}",
                "preprocessor_config.json",
                "{\"size\": {\"shortest_edge\": 256}, \"resample\": 3, \"do_center_crop\": true,"
                        + "\"crop_size\": {\"height\": 224, \"width\": 224}, " + NORMALISATION + "}"));

        assertThat(found.pooling()).isEqualTo(Optional.ofNullable(pooling));
        assertThat(found.pictures().width()).isEqualTo(224);
        assertThat(found.reading()).isEmpty();
    }

    @Test
    @DisplayName("tells that a small ConvNeXt sees the middle of a picture")
    void ofASmallConvNext() throws IOException {
        PictureFolder found = (PictureFolder) folder(Map.of(
                "config.json",
                "{\"model_type\": \"convnext\"}",
                "preprocessor_config.json",
                "{\"size\": {\"shortest_edge\": 224}, \"crop_pct\": 0.875, \"resample\": 3, " + NORMALISATION + "}"));

        assertThat(found.pictures().width()).isEqualTo(224);
        assertThat(found.pictures().height()).isEqualTo(224);
        assertThat(found.pictures().filter()).isEqualTo(ResizeFilter.BICUBIC);
        assertThat(found.pictures().fit())
                .isInstanceOfSatisfying(
                        Fit.ShortSide.class, fit -> assertThat(fit.pixels()).isEqualTo(256));
    }

    @Test
    @DisplayName("tells that a large ConvNeXt sees all of a picture, squashed")
    void ofALargeConvNext() throws IOException {
        PictureFolder found = (PictureFolder) folder(Map.of(
                "config.json",
                "{\"model_type\": \"convnext\"}",
                "preprocessor_config.json",
                "{\"size\": {\"shortest_edge\": 384}, \"crop_pct\": 1.0, " + NORMALISATION + "}"));

        assertThat(found.pictures().width()).isEqualTo(384);
        assertThat(found.pictures().fit()).isEqualTo(new Fit.Squash());
    }
}
