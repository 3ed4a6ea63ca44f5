package dev.loreboard.clip.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.loreboard.clip.EightBitProcessor;
import dev.loreboard.clip.model.Precision;
import dev.loreboard.clip.runtime.Tensor.Floats;
import dev.loreboard.clip.runtime.Tensor.Longs;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The small models of {@code make_models.py}, whose vectors torch computed. In 32 bits two engines add in another order,
 * so the last bits differ; 16 and 8 bits are less exact than the reference by nature.
 */
@DisplayName("A session gives the vectors that torch gives")
class TorchVectorsTest {

    private static final double FLOATS = 0.99999;
    private static final double HALVES = 0.999;
    private static final double BYTES = 0.98;
    private static final int SIDE = 32;
    private static final int COUNT = 3;

    private static Path model(String folder) {
        try {
            return Path.of(TorchVectorsTest.class
                    .getResource("/dev/loreboard/clip/model/" + folder)
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static JsonNode reference(String folder) throws IOException {
        return new ObjectMapper()
                .readTree(model(folder).resolve("reference.json").toFile());
    }

    /** The pictures that the script draws, normalised by one of its means and deviations. */
    private static Floats pictures(String family) {
        float[][] normalisation = switch (family) {
            case "clip" ->
                new float[][] {{0.48145466f, 0.4578275f, 0.40821073f}, {0.26862954f, 0.26130258f, 0.27577711f}};
            case "siglip" -> new float[][] {{0.5f, 0.5f, 0.5f}, {0.5f, 0.5f, 0.5f}};
            default -> new float[][] {{0, 0, 0}, {1, 1, 1}};
        };
        FloatBuffer pixels = FloatBuffer.allocate(COUNT * 3 * SIDE * SIDE);
        for (int n = 0; n < COUNT; n++) {
            for (int c = 0; c < 3; c++) {
                for (int y = 0; y < SIDE; y++) {
                    for (int x = 0; x < SIDE; x++) {
                        float raw = (7 * c + 13 * y + 29 * x + 41 * n + x * y) % 256 / 255f;
                        pixels.put((raw - normalisation[0][c]) / normalisation[1][c]);
                    }
                }
            }
        }
        return new Floats(pixels.flip(), List.of((long) COUNT, 3L, (long) SIDE, (long) SIDE));
    }

    private static Longs ids(JsonNode rows) {
        long length = rows.get(0).size();
        LongBuffer ids = LongBuffer.allocate(Math.toIntExact(rows.size() * length));
        rows.forEach(row -> row.forEach(id -> ids.put(id.asLong())));
        return new Longs(ids.flip(), List.of((long) rows.size(), length));
    }

    private static void assertNear(Floats vectors, JsonNode expected, double least) {
        int dimension = expected.get(0).size();
        assertThat(vectors.shape()).containsExactly((long) expected.size(), (long) dimension);
        for (int row = 0; row < expected.size(); row++) {
            double product = 0;
            double ours = 0;
            double theirs = 0;
            for (int i = 0; i < dimension; i++) {
                double x = vectors.data().get(row * dimension + i);
                double y = expected.get(row).get(i).asDouble();
                product += x * y;
                ours += x * x;
                theirs += y * y;
            }
            assertThat(product / Math.sqrt(ours * theirs)).as("row " + row).isGreaterThanOrEqualTo(least);
        }
    }

    @ParameterizedTest(name = "{0}/{1}")
    @CsvSource({
        "clip, onnx/vision_model.onnx, clip, image_embeds, " + FLOATS,
        "clip, onnx/vision_model_fp16.onnx, clip, image_embeds, " + HALVES,
        "clip, onnx/vision_model_int8.onnx, clip, image_embeds, " + BYTES,
        "openclip, onnx/vision_model.onnx, clip, image_embeds, " + HALVES,
        "parted, visual/model.onnx, clip, embedding, " + FLOATS,
        "siglip, onnx/vision_model.onnx, siglip, pooler_output, " + FLOATS,
        "siglip2, onnx/vision_model_fp16.onnx, siglip, pooler_output, " + HALVES,
        "mobileclip, onnx/vision_model.onnx, mobile, image_embeds, " + FLOATS,
    })
    @DisplayName("for pictures")
    void forPictures(String folder, String file, String family, String output, double least) throws IOException {
        EightBitProcessor.need(Precision.of(Path.of(file)));
        try (OnnxSession session = OnnxSession.open(
                model(folder).resolve(file), OnnxOptions.defaults().withThreads(1))) {
            String input = session.inputs().keySet().iterator().next();
            Floats vectors = session.run(Map.of(input, pictures(family)), List.of(output))
                    .getFirst();

            assertNear(vectors, reference(folder).get("pictures"), least);
        }
    }

    @ParameterizedTest(name = "{0}/{1}")
    @CsvSource({
        "clip, onnx/text_model.onnx, text_embeds, " + FLOATS,
        "clip, onnx/text_model_fp16.onnx, text_embeds, " + HALVES,
        "clip, onnx/text_model_int8.onnx, text_embeds, " + BYTES,
        "openclip, onnx/text_model.onnx, text_embeds, " + HALVES,
        "parted, textual/model.onnx, embedding, " + FLOATS,
        "siglip, onnx/text_model.onnx, pooler_output, " + FLOATS,
        "siglip2, onnx/text_model_fp16.onnx, pooler_output, " + HALVES,
        "mobileclip, onnx/text_model.onnx, text_embeds, " + FLOATS,
    })
    @DisplayName("for words")
    void forWords(String folder, String file, String output, double least) throws IOException {
        EightBitProcessor.need(Precision.of(Path.of(file)));
        JsonNode reference = reference(folder);
        try (OnnxSession session = OnnxSession.open(
                model(folder).resolve(file), OnnxOptions.defaults().withThreads(1))) {
            String input = session.inputs().keySet().iterator().next();
            Floats vectors = session.run(Map.of(input, ids(reference.get("ids"))), List.of(output))
                    .getFirst();

            assertNear(vectors, reference.get("texts"), least);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"clip-joint, clip", "siglip-joint, siglip"})
    @DisplayName("for both in one graph, with their logits")
    void forBoth(String folder, String family) throws IOException {
        JsonNode reference = reference(folder);
        Longs ids = ids(reference.get("ids"));
        try (OnnxSession session = OnnxSession.open(
                model(folder).resolve("model.onnx"), OnnxOptions.defaults().withThreads(1))) {
            Map<String, Tensor> inputs = new HashMap<>(Map.of("input_ids", ids, "pixel_values", pictures(family)));
            if (session.inputs().containsKey("attention_mask")) {
                inputs.put("attention_mask", ids);
            }
            List<String> outputs = List.of("text_embeds", "image_embeds", "logits_per_image");
            List<Floats> found = session.run(inputs, outputs);

            assertNear(found.get(0), reference.get("texts"), FLOATS);
            assertNear(found.get(1), reference.get("pictures"), FLOATS);
            assertNear(found.get(2), reference.get("logits_per_image"), FLOATS);
        }
    }
}
