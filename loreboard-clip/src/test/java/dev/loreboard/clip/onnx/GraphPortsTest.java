package dev.loreboard.clip.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.clip.SmallModel;
import dev.loreboard.clip.runtime.ModelException;
import dev.loreboard.clip.runtime.OnnxOptions;
import dev.loreboard.clip.runtime.OnnxSession;
import dev.loreboard.clip.runtime.Port;
import dev.loreboard.clip.runtime.Port.Element;
import dev.loreboard.clip.runtime.Ports;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The ports that a graph's file names")
class GraphPortsTest {

    @TempDir
    private Path folder;

    /** All that the tests have, in every layout and precision. */
    static List<Path> graphs() throws IOException {
        Path all = new SmallModel("clip").folder().resolve("../..");
        try (Stream<Path> files = Files.walk(all)) {
            return files.filter(file -> file.toString().endsWith(".onnx"))
                    .map(Path::normalize)
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("graphs")
    @DisplayName("are those that ONNX Runtime tells, in its order, but for sizes of outputs that it works out itself")
    void areThoseThatTheEngineTells(Path graph) {
        Ports ports = GraphPorts.read(graph);

        try (OnnxSession session =
                OnnxSession.open(graph, OnnxOptions.defaults().withThreads(1))) {
            assertThat(ports.inputs().values())
                    .containsExactlyElementsOf(session.inputs().values());
            assertThat(ports.outputs().keySet())
                    .containsExactlyElementsOf(session.outputs().keySet());
            session.outputs()
                    .forEach(
                            (name, told) -> assertThat(openWhere(ports.outputs().get(name), told))
                                    .isEqualTo(ports.outputs().get(name)));
        }
    }

    /** What the engine tells, with the sizes left open that the file leaves open. */
    private static Port openWhere(Port read, Port told) {
        List<Long> shape = new ArrayList<>(told.shape());
        for (int i = 0; i < shape.size() && i < read.shape().size(); i++) {
            if (read.shape().get(i) == Port.ANY) {
                shape.set(i, Port.ANY);
            }
        }
        return new Port(told.name(), told.element(), shape);
    }

    @Test
    @DisplayName("leave out the weights that old graphs list among what they take")
    void leaveOutWeights() throws IOException {
        MessageParts weight = new MessageParts().text(8, "w");
        MessageParts graph = new MessageParts()
                .message(5, weight)
                .message(11, value("x", 1, 2))
                .message(11, value("w", 1, 3))
                .message(12, value("y", 11, 4));
        Path file = folder.resolve("old.onnx");
        try (SeekableByteChannel channel =
                Files.newByteChannel(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            new MessageParts().message(7, graph).writeTo(channel);
        }

        Ports ports = GraphPorts.read(file);

        assertThat(ports.inputs().values()).containsExactly(new Port("x", Element.FLOAT, List.of(2L)));
        assertThat(ports.outputs().values()).containsExactly(new Port("y", Element.OTHER, List.of(4L)));
    }

    private static MessageParts value(String name, long element, long size) {
        MessageParts shape = new MessageParts().message(1, new MessageParts().number(1, size));
        MessageParts tensor = new MessageParts().number(1, element).message(2, shape);
        return new MessageParts().text(1, name).message(2, new MessageParts().message(1, tensor));
    }

    @Test
    @DisplayName("of a file that is cut anywhere are read or refused, by the file's name")
    void ofACutFile() throws IOException {
        byte[] whole = Files.readAllBytes(new SmallModel("clip").folder().resolve("onnx/text_model_int8.onnx"));
        Path cut = folder.resolve("cut.onnx");
        int refused = 0;
        for (int length = 0; length < whole.length; length += 101) {
            Files.write(cut, Arrays.copyOf(whole, length));
            try {
                GraphPorts.read(cut);
            } catch (ModelException expected) {
                assertThat(expected).hasMessageContaining("cut.onnx");
                refused++;
            }
        }
        assertThat(refused).isPositive();
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> GraphPorts.read(folder.resolve("none.onnx")))
                .withMessageContaining("none.onnx");
    }
}
