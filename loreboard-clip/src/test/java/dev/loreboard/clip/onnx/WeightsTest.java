package dev.loreboard.clip.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.clip.SmallModel;
import dev.loreboard.clip.runtime.ModelException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The digests of a graph's weights")
class WeightsTest {

    private static Path graph(String model, String file) {
        return new SmallModel(model).folder().resolve(file);
    }

    private static Path outside(String file) {
        return graph("clip", "../../onnx").resolve(file).normalize();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vision", "text"})
    @DisplayName("are the same in 32 and in 16 bits")
    void areTheSameInHalves(String tower) {
        assertThat(Weights.digests(graph("clip", "onnx/" + tower + "_model.onnx")))
                .isEqualTo(Weights.digests(graph("clip", "onnx/" + tower + "_model_fp16.onnx")))
                .hasSizeGreaterThan(20);
    }

    @Test
    @DisplayName("are those of both towers in a graph of both")
    void areThoseOfBothTowers() {
        assertThat(Weights.digests(graph("clip-joint", "model.onnx")))
                .containsAll(Weights.digests(graph("clip", "onnx/text_model.onnx")))
                .containsAll(Weights.digests(graph("clip", "onnx/vision_model.onnx")));
    }

    @Test
    @DisplayName("change with a weight")
    void changeWithAWeight(@TempDir Path folder) throws IOException {
        Path file = graph("clip", "onnx/text_model.onnx");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2 | 3] ^= 0x20;
        Path changed = Files.write(folder.resolve("changed.onnx"), bytes);

        assertThat(Weights.digests(changed))
                .hasSameSizeAs(Weights.digests(file))
                .isNotEqualTo(Weights.digests(file));
    }

    @Test
    @DisplayName("are found in a file beside the graph as in the graph itself")
    void areFoundBesideTheGraph() {
        assertThat(Weights.digests(outside("outside.onnx")))
                .isEqualTo(Weights.digests(outside("inside.onnx")))
                .hasSize(1);
    }

    @Test
    @DisplayName("are not looked for outside the graph's own folder")
    void areNotLookedForElsewhere(@TempDir Path folder) throws IOException {
        String name = "outside.data";
        String graph = Files.readString(outside("outside.onnx"), StandardCharsets.ISO_8859_1);
        Path file = folder.resolve("graph.onnx");
        Files.writeString(file, graph.replace(name, "../../up.dat"), StandardCharsets.ISO_8859_1);

        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> Weights.digests(file))
                .withMessageContaining("outside its own folder");
    }

    @Test
    @DisplayName("are found in a file that is larger than a buffer, and missed beyond its end")
    void areFoundInALargeFile(@TempDir Path folder) throws IOException {
        Path file = Files.copy(outside("outside.onnx"), folder.resolve("graph.onnx"));
        Path data = Files.copy(outside("outside.data"), folder.resolve("outside.data"));
        try (FileChannel channel = FileChannel.open(data, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate(1), 3L << 30); // sparse
        }

        assertThat(Weights.digests(file)).isEqualTo(Weights.digests(outside("inside.onnx")));
        Files.write(data, new byte[100]);
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> Weights.digests(file))
                .withMessageContaining("256 bytes from 16 on");
    }

    @Test
    @DisplayName("are missed when the file beside the graph is missing")
    void areMissed(@TempDir Path folder) throws IOException {
        Path file = Files.copy(outside("outside.onnx"), folder.resolve("graph.onnx"));

        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> Weights.digests(file))
                .withMessageContaining("outside.data")
                .withMessageContaining("Fetch the whole model");
    }

    @Test
    @DisplayName("are those of a part, or refused, wherever a graph is cut")
    void areRefusedOfACutGraph(@TempDir Path folder) throws IOException {
        byte[] whole = Files.readAllBytes(graph("clip", "onnx/text_model.onnx"));
        Path file = folder.resolve("cut.onnx");
        int refused = 0;
        for (int length = 0; length < whole.length; length += 1 + whole.length / 500) {
            Files.write(file, Arrays.copyOf(whole, length));
            try {
                Weights.digests(file);
            } catch (ModelException expected) {
                assertThat(expected).hasMessageContaining("cut.onnx");
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(400);
    }
}
