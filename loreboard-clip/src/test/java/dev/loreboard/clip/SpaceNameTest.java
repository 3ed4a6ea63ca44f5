package dev.loreboard.clip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.clip.model.Precision;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The space of a model")
class SpaceNameTest {

    @TempDir
    private Path folder;

    private static EmbeddingSpace space(ClipOptions options) {
        try (ClipEmbedder embedder = new ClipEmbedder(options)) {
            return embedder.space();
        }
    }

    private static EmbeddingSpace space(ModelTrouble changed) {
        return space(new SmallModel("clip").options().withFolder(changed.folder()));
    }

    private static EmbeddingSpace clip() {
        return space(new SmallModel("clip").options());
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    @DisplayName("is the same in every precision of a folder")
    void isTheSameInEveryPrecision(Precision precision) {
        assertThat(space(new SmallModel("clip").options().withPrecision(precision)))
                .isEqualTo(clip());
    }

    @Test
    @DisplayName("is the same for a folder that has the model in 16 bits alone, under another name")
    void isTheSameInHalvesAlone() {
        ModelTrouble halves = ModelTrouble.copyOf("clip", folder);
        for (String tower : List.of("onnx/vision_model", "onnx/text_model")) {
            halves.without(tower + ".onnx").without(tower + "_int8.onnx");
        }

        assertThat(space(halves)).isEqualTo(clip());
    }

    @Test
    @DisplayName("is the same for both towers in one graph")
    void isTheSameInAJointGraph() {
        assertThat(space(new SmallModel("clip-joint").options())).isEqualTo(clip());
    }

    @Test
    @DisplayName("is another one when pictures are prepared otherwise")
    void isAnotherForOtherPictures() {
        assertThat(space(ModelTrouble.copyOf("clip", folder)
                        .replacing("preprocessor_config.json", "\"resample\": 3", "\"resample\": 2")))
                .isNotEqualTo(clip());
    }

    @Test
    @DisplayName("is another one when words are cut otherwise")
    void isAnotherForOtherWords() {
        assertThat(space(ModelTrouble.copyOf("clip", folder)
                        .replacing("tokenizer.json", "\"type\": \"Lowercase\"", "\"type\": \"NFC\"")))
                .isNotEqualTo(clip());
    }

    @Test
    @DisplayName("has a name that stays the same from version to version")
    void staysTheSame() {
        assertThat(clip()).isEqualTo(new EmbeddingSpace("clip-32-3e911c475bad7a54", 24));
        assertThat(space(new SmallModel("siglip").options()))
                .isEqualTo(new EmbeddingSpace("siglip-32-2d9815c319fb15e6", 32));
    }
}
