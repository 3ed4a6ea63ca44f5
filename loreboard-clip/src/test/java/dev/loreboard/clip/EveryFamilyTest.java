package dev.loreboard.clip;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.clip.model.Precision;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Pictures and words get the vectors that torch gives them")
class EveryFamilyTest {

    private static void assertNear(List<Embedding> vectors, JsonNode expected, double least) {
        assertThat(vectors).hasSize(expected.size());
        for (int row = 0; row < expected.size(); row++) {
            float[] values = new float[expected.get(row).size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = expected.get(row).get(i).floatValue();
            }
            Embedding reference = Embedding.of(vectors.get(row).space(), values);
            assertThat(vectors.get(row).similarityTo(reference))
                    .as("row " + row)
                    .isGreaterThanOrEqualTo(least);
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({
        "clip, FLOAT32, .99999",
        "clip, FLOAT16, .999",
        "clip, INT8, .98",
        "clip-joint, BEST, .99999",
        "openclip, BEST, .999",
        "parted, BEST, .99999",
        "siglip, BEST, .99999",
        "siglip-joint, BEST, .99999",
        "siglip2, BEST, .999",
        "mobileclip, BEST, .99999",
    })
    @DisplayName("in every layout, family and precision")
    void inEveryLayout(String name, Precision precision, double least) {
        SmallModel model = new SmallModel(name);
        try (ClipEmbedder embedder = new ClipEmbedder(model.options().withPrecision(precision))) {
            assertNear(
                    embedder.embedAll(SmallModel.pictures()), model.reference().get("pictures"), least);
            assertNear(
                    embedder.embedAll(model.words().stream().map(Text::of).toList()),
                    model.reference().get("texts"),
                    least);
        }
    }
}
