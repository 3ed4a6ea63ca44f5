package dev.loreboard.clip.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.clip.ClipEmbedder;
import dev.loreboard.clip.ModelTrouble;
import dev.loreboard.clip.SmallModel;
import dev.loreboard.clip.runtime.ModelException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Graphs that are not kept as ONNX, with their ports declared beside them")
class DeclaredPortsTest {

    private static final String PICTURES = "onnx/vision_model";
    private static final String WORDS = "onnx/text_model";
    private static final List<Content> CONTENTS = List.of(SmallModel.picture(0), Text.of("a dragon"));

    @TempDir
    private Path folder;

    private ModelTrouble model;

    /** What the graphs are is not seen here, so these are what the engine of ONNX Runtime reads under any name. */
    @BeforeEach
    void rename() {
        model = ModelTrouble.copyOf("clip", folder);
        model.with(PICTURES + ".graph", model.bytes(PICTURES + ".onnx"))
                .with(WORDS + ".graph", model.bytes(WORDS + ".onnx"));
        declare(PICTURES, """
                {
                  "inputs": [{"name": "pixel_values", "element": "float", "shape": ["batch", 3, 32, 32]}],
                  "outputs": [{"name": "image_embeds", "element": "float", "shape": ["batch", 24]}]
                }
                """);
        declare(WORDS, """
                {
                  "inputs": [{"name": "input_ids", "element": "long", "shape": ["batch", "length"]}],
                  "outputs": [{"name": "text_embeds", "element": "float", "shape": ["batch", 24]}]
                }
                """);
    }

    private void declare(String graph, String ports) {
        model.with(graph + ".ports.json", ports.getBytes(StandardCharsets.UTF_8));
    }

    private Embedder open() {
        return new DjlProvider()
                .open(
                        Settings.none()
                                .with("model", folder.toString())
                                .with("threads", "1")
                                .with("ending", "graph"),
                        Parts.none());
    }

    private static List<String> numbers(Embedder embedder) {
        return embedder.embedAll(CONTENTS).stream()
                .map(vector -> Arrays.toString(vector.toArray()))
                .toList();
    }

    @Test
    @DisplayName("give the same vectors, in the same space where the model is there as ONNX as well")
    void giveTheSameVectors() {
        try (ClipEmbedder onnx = new ClipEmbedder(new SmallModel("clip").options());
                Embedder graphs = open()) {
            assertThat(graphs.embedAll(CONTENTS)).isEqualTo(onnx.embedAll(CONTENTS));
        }
    }

    @Test
    @DisplayName("have a space of their own where it is not, as other graphs have another")
    void haveASpaceOfTheirOwn() {
        removeOnnx();
        try (ClipEmbedder onnx = new ClipEmbedder(new SmallModel("clip").options());
                Embedder first = open();
                Embedder second = open()) {
            model.with(PICTURES + ".graph", onTop(model.bytes(PICTURES + ".graph")));
            try (Embedder other = open()) {
                assertThat(first.space()).isNotEqualTo(onnx.space()).isEqualTo(second.space());
                assertThat(other.space()).isNotEqualTo(first.space());
                assertThat(numbers(first)).isEqualTo(numbers(onnx));
            }
        }
    }

    private void removeOnnx() {
        for (String graph : List.of(PICTURES, WORDS)) {
            for (String precision : List.of("", "_fp16", "_int8")) {
                model.without(graph + precision + ".onnx");
            }
        }
    }

    /** The same graph in other bytes: with the name of what made it, in the wire format, at its end. */
    private static byte[] onTop(byte[] graph) {
        byte[] more = Arrays.copyOf(graph, graph.length + 3);
        more[graph.length] = 2 << 3 | 2;
        more[graph.length + 1] = 1;
        more[graph.length + 2] = 'x';
        return more;
    }

    @Test
    @DisplayName("are refused without the file, which the message names and shows")
    void areRefusedWithoutTheFile() {
        model.without(WORDS + ".ports.json");

        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(this::open)
                .withMessageContaining("text_model.graph")
                .withMessageContaining("text_model.ports.json")
                .withMessageContaining("\"shape\": [\"batch\", 3, 224, 224]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{}",
                "{\"inputs\": [], \"outputs\": []}",
                "{\"inputs\": [{\"name\": \"x\", \"element\": \"float\", \"shape\": [1]}]}",
                "{\"inputs\": [{\"element\": \"float\", \"shape\": [1]}], \"outputs\": []}",
                "{\"inputs\": [{\"name\": \"x\", \"element\": \"float\", \"shape\": 3}], \"outputs\": []}",
                "{\"inputs\": [{\"name\": \"x\", \"element\": \"float\", \"shape\": [0]}], \"outputs\": []}",
                "{\"inputs\": [{\"name\": \"x\", \"element\": \"float\", \"shape\": [1.5]}], \"outputs\": []}",
                "{\"inputs\": [{\"name\": \"x\", \"element\": \"float\", \"shape\": [99999999999]}], \"outputs\": []}",
                "{\"inputs\": [{\"name\": \"x\", \"element\": \"complex\", \"shape\": [1]}], \"outputs\": []}",
                "{\"inputs\": [{\"name\": \"x\", \"shape\": [1]}], \"outputs\": []}"
            })
    @DisplayName("are refused with a file that says something else, which the message names")
    void areRefusedWithAnotherFile(String ports) {
        declare(WORDS, ports);

        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(this::open)
                .withMessageContaining("text_model.ports.json")
                .withMessageContaining("It holds two lists");
    }

    @Test
    @DisplayName("are refused when they do not take what is declared")
    void areRefusedWhenTheyTakeSomethingElse() {
        declare(WORDS, """
                {
                  "inputs": [{"name": "tokens", "element": "long", "shape": ["batch", "length"]}],
                  "outputs": [{"name": "text_embeds", "element": "float", "shape": ["batch", 24]}]
                }
                """);

        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(this::open)
                .withMessageContaining("text_model.graph")
                .withMessageContaining("tokens");
    }
}
