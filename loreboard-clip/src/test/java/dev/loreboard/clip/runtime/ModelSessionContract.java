package dev.loreboard.clip.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.clip.runtime.Tensor.Floats;
import dev.loreboard.clip.runtime.Tensor.Longs;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for a session on any engine, over the graphs of {@code make_graphs.py}. */
public interface ModelSessionContract {

    static Path file(String name) {
        try {
            return Path.of(ModelSession.class.getResource(name + ".onnx").toURI());
        } catch (URISyntaxException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Opens a graph on one thread. */
    ModelSession open(Path file);

    private ModelSession open(String name) {
        return open(file(name));
    }

    static Floats floats(float... values) {
        return new Floats(FloatBuffer.wrap(values), List.of(values.length / 3L, 3L));
    }

    static float[] numbers(Floats floats) {
        float[] numbers = new float[floats.data().remaining()];
        floats.data().duplicate().get(numbers);
        return numbers;
    }

    static float[] doubled(ModelSession session, Floats x) {
        return numbers(session.run(Map.of("x", x), List.of("y")).getFirst());
    }

    @Test
    @DisplayName("tells what its graph takes and gives, and how often it ran")
    default void tellsItsPorts() {
        try (ModelSession session = open("double");
                ModelSession strings = open("strings")) {
            assertThat(session.inputs())
                    .containsExactly(Map.entry("x", new Port("x", Port.Element.FLOAT, List.of(Port.ANY, 3L))));
            assertThat(session.outputs().get("y")).hasToString("y: FLOAT [?, 3]");
            assertThat(session.toString()).contains("double.onnx");
            assertThat(strings.inputs().get("text").element()).isEqualTo(Port.Element.OTHER);

            doubled(session, floats(1, 2, 3));

            assertThat(session.runs()).isOne();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"double", "double_halves"})
    @DisplayName("runs batches of any size, on floats and on halves")
    default void runsBatches(String graph) {
        try (ModelSession session = open(graph)) {
            assertThat(doubled(session, floats(1, 2, 3))).containsExactly(2, 4, 6);
            assertThat(doubled(session, floats(1, 2, 3, -4, 0.5f, 0))).containsExactly(2, 4, 6, -8, 1, 0);
        }
    }

    @Test
    @DisplayName("takes what remains in a direct buffer")
    default void takesWhatRemains() {
        FloatBuffer buffer = ByteBuffer.allocateDirect(5 * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        buffer.put(new float[] {9, 1, 2, 3, 9}).position(1).limit(4);
        try (ModelSession session = open("double")) {
            assertThat(doubled(session, new Floats(buffer, List.of(1L, 3L)))).containsExactly(2, 4, 6);
            assertThat(buffer.remaining()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"longs", "ints"})
    @DisplayName("gives whole numbers to a graph as it wants them")
    default void givesWholeNumbers(String graph) {
        Longs ids = new Longs(LongBuffer.wrap(new long[] {1, 2, 49407, -1}), List.of(2L, 2L));
        try (ModelSession session = open(graph)) {
            Floats answer = session.run(Map.of("ids", ids), List.of("y")).getFirst();

            assertThat(numbers(answer)).containsExactly(1, 2, 49407, -1);
            assertThat(answer.shape()).containsExactly(2L, 2L);
        }
    }

    @Test
    @DisplayName("answers many threads at once as it answers one")
    default void answersManyThreads() throws Exception {
        try (ModelSession session = open("double");
                ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<float[]>> calls = IntStream.range(0, 400)
                    .<Callable<float[]>>mapToObj(number -> () -> doubled(session, floats(number, -number, 1)))
                    .toList();
            List<Future<float[]>> answers = threads.invokeAll(calls);
            for (int number = 0; number < answers.size(); number++) {
                assertThat(answers.get(number).get()).containsExactly(2 * number, -2 * number, 2);
            }
        }
    }

    @Test
    @DisplayName("says which port does not fit, and what would")
    default void saysWhatDoesNotFit() {
        try (ModelSession session = open("double");
                ModelSession strings = open("strings")) {
            assertThatExceptionOfType(ModelException.class)
                    .isThrownBy(() -> session.run(Map.of("z", floats(1, 2, 3)), List.of("y")))
                    .withMessageContaining("double.onnx")
                    .withMessageContaining("no port \"z\"")
                    .withMessageContaining("x: FLOAT [?, 3]");
            assertThatExceptionOfType(ModelException.class)
                    .isThrownBy(() -> session.run(Map.of("x", floats(1, 2, 3)), List.of("z")))
                    .withMessageContaining("no port \"z\"");
            assertThatExceptionOfType(ModelException.class)
                    .isThrownBy(() ->
                            session.run(Map.of("x", new Longs(LongBuffer.allocate(3), List.of(1L, 3L))), List.of("y")))
                    .withMessageContaining("takes x: FLOAT [?, 3] and was given whole numbers");
            assertThatExceptionOfType(ModelException.class)
                    .isThrownBy(() -> session.run(
                            Map.of("x", new Floats(FloatBuffer.allocate(4), List.of(1L, 4L))), List.of("y")))
                    .withMessageContaining("over x [1, 4]");
            assertThatExceptionOfType(ModelException.class)
                    .isThrownBy(() -> strings.run(Map.of("text", floats(1, 2, 3)), List.of("same")))
                    .withMessageContaining("text: OTHER");
        }
    }

    @Test
    @DisplayName("refuses a file that is missing, cut, or no model at all")
    default void refusesWhatIsNoModel(@TempDir Path folder) throws IOException {
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> open(folder.resolve("missing.onnx")))
                .withMessageContaining("missing.onnx is not there");
        byte[] whole = Files.readAllBytes(file("double"));
        Path cut = folder.resolve("cut.onnx");
        for (int length = 1; length < whole.length; length += 7) {
            Files.write(cut, Arrays.copyOf(whole, length));
            assertThatExceptionOfType(ModelException.class)
                    .isThrownBy(() -> open(cut))
                    .withMessageContaining("cut.onnx");
        }
        Files.writeString(cut, "<html>404 not found</html>");
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> open(cut))
                .withMessageContaining("Fetch it again");
    }

    @Test
    @DisplayName("closes twice, answers no call afterwards, and heeds an interrupt")
    default void keepsTheRuleOfClosing() {
        ModelSession session = open("double");
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(CancelledException.class).isThrownBy(() -> doubled(session, floats(1, 2, 3)));
        assertThat(Thread.interrupted()).isTrue();

        session.close();
        session.close();

        assertThatIllegalStateException()
                .isThrownBy(() -> doubled(session, floats(1, 2, 3)))
                .withMessageContaining("double.onnx");
    }
}
