package dev.loreboard.clip.djl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.clip.ClipEmbedder;
import dev.loreboard.clip.ClipOptions;
import dev.loreboard.clip.SmallModel;
import dev.loreboard.clip.model.Precision;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The same model on ONNX Runtime, with DJL and without")
class SameVectorsTest {

    @ParameterizedTest
    @CsvSource({
        "clip, FLOAT32",
        "clip, FLOAT16",
        "clip, INT8",
        "clip-joint, FLOAT32",
        "openclip, FLOAT32",
        "parted, FLOAT32",
        "mobileclip, FLOAT32",
        "siglip, FLOAT32",
        "siglip-joint, FLOAT32",
        "siglip2, FLOAT16",
        "sentences, FLOAT32",
        "sentences-whole, FLOAT32",
        "backbone, FLOAT32",
        "convolutions, FLOAT32"
    })
    @DisplayName("gives the same vectors in the same space, bit for bit")
    void givesTheSameVectors(String model, Precision precision) {
        ClipOptions options = new SmallModel(model).options().withPrecision(precision);
        List<Content> all = new ArrayList<>(SmallModel.pictures());
        new SmallModel("clip").words().forEach(words -> all.add(Text.of(words)));

        try (ClipEmbedder without = new ClipEmbedder(options);
                ClipEmbedder with = new ClipEmbedder(options.withSessions(DjlEngine.ONNX_RUNTIME))) {
            List<Content> contents = all.stream()
                    .filter(content -> without.accepts().contains(content.modality()))
                    .toList();
            List<Embedding> expected = without.embedAll(contents);

            assertThat(with.space()).isEqualTo(without.space());
            assertThat(with.embedAll(contents)).isEqualTo(expected);
            assertThat(with.likelihood()).isEqualTo(without.likelihood());
        }
    }
}
