package dev.loreboard.clip.onnx;

import static dev.loreboard.clip.onnx.GraphRun.assertNear;
import static dev.loreboard.clip.onnx.GraphRun.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.clip.runtime.ModelException;
import dev.loreboard.clip.runtime.Tensor.Longs;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A graph written in 8 bits")
class EightBitModelTest {

    @TempDir
    private Path folder;

    private Path graph(String name) {
        return folder.resolve(name);
    }

    @Test
    @DisplayName("multiplies nearly as before, upright or turned, with and without a sum")
    void multipliesNearlyAsBefore() throws IOException {
        Path whole = new DrawnGraph()
                .input("x", DrawnGraph.FLOAT, 64)
                .weights("upright", 64, 96)
                .weights("turned", 80, 96)
                .weights("bias", 80)
                .weights("last", 80, 48)
                .step("MatMul", List.of("x", "upright"), "one")
                .turned("Gemm", List.of("one", "turned", "bias"), "two")
                .step("Gemm", List.of("two", "last"), "y")
                .output("y", 48)
                .write(graph("whole.onnx"));

        EightBitModel small = EightBitModel.write(whole, graph("small.onnx"));

        assertThat(small.changed()).isEqualTo(3);
        assertThat(small.after()).isEqualTo(Files.size(graph("small.onnx"))).isLessThan(small.before() / 3);
        assertNear(run(whole), run(small.file()));
    }

    @Test
    @DisplayName("looks things up nearly as before, and keeps a table that somebody else looks at too")
    void looksThingsUpNearlyAsBefore() throws IOException {
        Path whole = new DrawnGraph()
                .input("ids", DrawnGraph.WHOLE, 1)
                .weights("table", 2048, 512)
                .step("Gather", List.of("table", "ids"), "found")
                .step("Identity", List.of("table"), "same")
                .step("Transpose", List.of("same"), "across")
                .step("MatMul", List.of("found", "across"), "all")
                .step("Squeeze", List.of("all"), "y")
                .output("y", 2048)
                .write(graph("whole.onnx"));
        Longs ids = new Longs(LongBuffer.wrap(new long[] {0, 5, 2047, 17}), List.of(4L, 1L));

        EightBitModel small = EightBitModel.write(whole, graph("small.onnx"));

        assertThat(small.changed()).isEqualTo(1);
        float[] found = run(small.file(), ids);
        assertNear(run(whole, ids), found);
        assertThat(IntStream.range(0, 2048).boxed().max((i, j) -> Float.compare(found[2048 + i], found[2048 + j])))
                .hasValue(5);
    }

    @Test
    @DisplayName("multiplies nearly as before with a matrix that is turned on the way, and leaves a small one alone")
    void multipliesWithATurnedMatrix() throws IOException {
        Path whole = new DrawnGraph()
                .input("x", DrawnGraph.FLOAT, 64)
                .weights("matrix", 96, 64)
                .weights("tiny", 96, 8)
                .step("Transpose", List.of("matrix"), "upright")
                .step("MatMul", List.of("x", "upright"), "one")
                .step("MatMul", List.of("one", "tiny"), "y")
                .output("y", 8)
                .write(graph("whole.onnx"));

        EightBitModel small = EightBitModel.write(whole, graph("small.onnx"));

        assertThat(small.changed()).isEqualTo(1);
        assertThat(small.after()).isLessThan(small.before() / 2);
        assertNear(run(whole), run(small.file()));
    }

    @Test
    @DisplayName("has all its weights in one file, wherever they were before")
    void hasItsWeightsInOneFile() throws IOException {
        Path whole = new DrawnGraph()
                .input("x", DrawnGraph.FLOAT, 64)
                .weightsIn(graph("matrix.bin"), "matrix", 64, 64)
                .weightsIn(graph("bias.bin"), "bias", 64)
                .step("Gemm", List.of("x", "matrix", "bias"), "y")
                .output("y", 64)
                .write(graph("whole.onnx"));
        float[] before = run(whole);

        EightBitModel small = EightBitModel.write(whole, graph("small.onnx"));
        Files.delete(graph("matrix.bin"));
        Files.delete(graph("bias.bin"));

        assertNear(before, run(small.file()));
        assertThat(small.before()).isEqualTo(Files.size(whole) + (64 * 64 + 64) * Float.BYTES);
    }

    @Test
    @DisplayName("rounds all that shares a run together, and is known by that")
    void roundsTogether() throws IOException {
        Path whole = DrawnGraph.ofOneProduct().write(graph("whole.onnx"));

        EightBitModel small = EightBitModel.write(whole, graph("small.onnx"));

        assertThat(Operators.roundTogether(whole)).isFalse();
        assertThat(Operators.roundTogether(small.file())).isTrue();
    }

    @Test
    @DisplayName(
            "of a graph without weights in 32 bits, of an old one or of no graph is refused, and leaves nothing behind")
    void whatCannotBeWrittenIsRefused() throws IOException {
        Path none = new DrawnGraph()
                .input("x", DrawnGraph.FLOAT, 8)
                .step("Neg", List.of("x"), "y")
                .output("y", 8)
                .write(graph("none.onnx"));
        Path old =
                new DrawnGraph().keepingTo(10).input("x", DrawnGraph.FLOAT, 8).write(graph("old.onnx"));
        Path broken = Files.writeString(graph("broken.onnx"), "no graph at all, and long enough to see");
        Path target = graph("target.onnx");
        Files.writeString(target, "was there before");

        assertRefused(none, target, "has no weights in 32 bits");
        assertRefused(old, target, "version 10");
        assertRefused(broken, target, "is no ONNX graph");
        assertRefused(graph("absent.onnx"), target, "absent.onnx");

        assertThat(target).hasContent("was there before");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(4);
        }
    }

    @Test
    @DisplayName("is not written where its thread is interrupted or its folder is missing, and what was there stays")
    void isNotWritten() throws IOException {
        Path whole = DrawnGraph.ofOneProduct().write(graph("whole.onnx"));
        Path target = Files.writeString(graph("target.onnx"), "was there before");

        Thread.currentThread().interrupt();
        assertThatExceptionOfType(CancelledException.class)
                .isThrownBy(() -> EightBitModel.write(whole, target))
                .withMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
        assertRefused(whole, graph("missing/target.onnx"), "may be written to");

        assertThat(target).hasContent("was there before");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    @DisplayName("has no number that is further off than half a step of its column or row")
    void isNowhereFurtherOffThanHalfAStep() {
        FloatBuffer numbers = FloatBuffer.allocate(40 * 30);
        Random random = new Random(7);
        for (int i = 0; i < numbers.capacity(); i++) {
            numbers.put(i, (float) (random.nextGaussian() * Math.pow(10, i % 30 / 6 - 2)));
        }
        ByteMatrix columns = ByteMatrix.byColumn(numbers, 40, 30);
        ByteMatrix rows = ByteMatrix.byRow(numbers, 40, 30, ByteMatrix.LARGEST);
        ByteMatrix turned = ByteMatrix.byColumnOfTransposed(numbers, 30, 40);
        for (int i = 0; i < 40; i++) {
            for (int j = 0; j < 30; j++) {
                float number = numbers.get(i * 30 + j);
                float column = columns.scales().getFloat(j * Float.BYTES);
                float row = rows.scales().getFloat(i * Float.BYTES);
                assertThat(columns.bytes().get(i * 30 + j) * column).isCloseTo(number, within(column * 0.5001f));
                assertThat(rows.bytes().get(i * 30 + j) * row).isCloseTo(number, within(row * 0.5001f));
                assertThat(turned.bytes().get(j * 40 + i) * turned.scales().getFloat(i * Float.BYTES))
                        .isCloseTo(number, within(row * 0.5001f));
                assertThat(columns.bytes().get(i * 30 + j)).isBetween((byte) -63, (byte) 63);
            }
        }
    }

    private static void assertRefused(Path source, Path target, String words) {
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> EightBitModel.write(source, target))
                .withMessageContaining(words);
    }
}
