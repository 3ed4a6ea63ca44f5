package dev.loreboard.clip.onnx;

import static dev.loreboard.clip.onnx.GraphRun.assertNear;
import static dev.loreboard.clip.onnx.GraphRun.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.clip.onnx.TensorNumbers.Kind;
import dev.loreboard.clip.runtime.ModelException;
import dev.loreboard.clip.runtime.Tensor.Floats;
import dev.loreboard.clip.runtime.Tensor.Longs;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A graph that is odd in one way, written in 8 bits,")
class OddEightBitGraphsTest {

    @TempDir
    private Path folder;

    private Path graph(String name) {
        return folder.resolve(name);
    }

    /** Four rows of 8 cells with 64 numbers each, the same each time. */
    private static Floats cells() {
        Random random = new Random(5);
        FloatBuffer numbers = FloatBuffer.allocate(4 * 64 * 8);
        for (int i = 0; i < numbers.capacity(); i++) {
            numbers.put(i, (float) random.nextGaussian());
        }
        return new Floats(numbers, List.of(4L, 64L, 8L));
    }

    private EightBitModel small(Path whole) {
        return EightBitModel.write(whole, graph("small.onnx"));
    }

    private void assertRefused(DrawnGraph drawn, String words) throws IOException {
        Path whole = drawn.write(graph("whole.onnx"));

        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> small(whole))
                .withMessageContaining("whole.onnx")
                .withMessageContaining(words);
        assertThat(graph("small.onnx")).doesNotExist();
        Files.delete(whole);
    }

    @Test
    @DisplayName("keeps the weights that a branch looks at, or that come out")
    void keepsWhatOthersLookAt() throws IOException {
        Path whole = new DrawnGraph()
                .input("x", DrawnGraph.FLOAT, 64)
                .weights("seen", 64, 64)
                .weights("given", 64, 64)
                .weights("aside", 64, 64)
                .weights("number")
                .part(1, GraphNode.write("Cast", "number", "condition", "to", 9))
                .branches("condition", "Neg", "seen", "chosen")
                .step("Transpose", List.of("aside"), "across")
                .step("MatMul", List.of("x", "seen"), "one")
                .step("MatMul", List.of("one", "chosen"), "two")
                .step("MatMul", List.of("two", "given"), "three")
                .step("MatMul", List.of("three", "across"), "y")
                .output("y", 64)
                .output("given", 64)
                .output("across", 64)
                .write(graph("whole.onnx"));

        EightBitModel small = small(whole);

        assertThat(small.changed()).isEqualTo(3);
        assertNear(run(whole), run(small.file()));
    }

    @Test
    @DisplayName("keeps weights that are turned for nobody")
    void keepsWhatIsTurnedForNobody() throws IOException {
        Path whole = DrawnGraph.ofOneProduct()
                .weights("other", 64, 64)
                .step("Transpose", List.of("other"), "unused")
                .write(graph("whole.onnx"));

        assertNear(run(whole), run(small(whole).file()));
    }

    @Test
    @DisplayName("gives names that nothing in it has")
    void givesNamesThatNothingHas() throws IOException {
        Path whole = new DrawnGraph()
                .input("x", DrawnGraph.FLOAT, 64)
                .weights("a", 64, 64)
                .weights("a_transposed", 64, 64)
                .weights("a_turned", 64, 64)
                .weights("x_8bit", 64)
                .weights("y_step", 64)
                .turned("Gemm", List.of("x", "a", "x_8bit"), "one")
                .step("MatMul", List.of("one", "a_transposed"), "two")
                .step("MatMul", List.of("two", "a_turned"), "three")
                .step("Gemm", List.of("three", "a", "y_step"), "y")
                .output("y", 64)
                .write(graph("whole.onnx"));

        EightBitModel small = small(whole);

        assertThat(small.changed()).isEqualTo(4);
        assertNear(run(whole), run(small.file()));
    }

    @Test
    @DisplayName("looks up in a table with which it multiplies as well")
    void multipliesWithATable() throws IOException {
        Path whole = new DrawnGraph()
                .input("ids", DrawnGraph.WHOLE, 1)
                .weights("table", 2048, 512)
                .weights("wider", 512, 2048)
                .step("Gather", List.of("table", "ids"), "found")
                .step("MatMul", List.of("found", "wider"), "wide")
                .step("MatMul", List.of("wide", "table"), "all")
                .step("Squeeze", List.of("all"), "y")
                .output("y", 512)
                .write(graph("whole.onnx"));
        Longs ids = new Longs(LongBuffer.wrap(new long[] {0, 5, 2047, 17}), List.of(4L, 1L));

        assertNear(run(whole, ids), run(small(whole).file(), ids));
    }

    @Test
    @DisplayName("has matrices in 8 bits that were kept in 16 and widened, also when they are turned")
    void narrowsWhatWasWidened() throws IOException {
        Path whole = new DrawnGraph()
                .input("x", DrawnGraph.FLOAT, 64)
                .halves("one", 64, 64)
                .halves("other", 64, 64)
                .halves("twice", 64, 64)
                .step("Transpose", List.of("other"), "across")
                .step("MatMul", List.of("x", "one"), "first")
                .step("MatMul", List.of("first", "across"), "second")
                .step("MatMul", List.of("second", "twice"), "third")
                .step("MatMul", List.of("third", "twice"), "y")
                .output("y", 64)
                .write(graph("whole.onnx"));

        EightBitModel small = small(whole);

        assertThat(small.changed()).isEqualTo(4);
        assertThat(small.after()).isLessThan(small.before() * 2 / 3);
        assertNear(run(whole), run(small.file()));
    }

    @Test
    @DisplayName("keeps kernels of convolutions in 8 bits, whether they were in 32 or in 16")
    void keepsKernelsInEightBits() throws IOException {
        Path whole = new DrawnGraph()
                .input("x", DrawnGraph.FLOAT, 64, 8)
                .weights("first", 64, 64, 3)
                .halves("second", 96, 64, 1)
                .step("Conv", List.of("x", "first"), "found")
                .step("Conv", List.of("found", "second"), "y")
                .output("y", 96, 6)
                .write(graph("whole.onnx"));

        EightBitModel small = small(whole);

        assertThat(small.changed()).isEqualTo(2);
        assertThat(small.after()).isLessThan(small.before() / 3);
        assertNear(run(whole, cells()), run(small.file(), cells()));
    }

    @Test
    @DisplayName("keeps kernels as they are that two look at, that are small, or that are not known before it runs")
    void keepsOtherKernels() throws IOException {
        Path whole = new DrawnGraph()
                .input("x", DrawnGraph.FLOAT, 64, 8)
                .weights("shared", 64, 64, 1)
                .weights("small", 4, 64, 1)
                .weights("few", 64, 4, 3)
                .weights("number")
                .step("Conv", List.of("x", "shared"), "one")
                .step("Conv", List.of("one", "shared"), "two")
                .step("Conv", List.of("two", "small"), "three")
                .step("Conv", List.of("three", "few"), "four")
                .step("Mul", List.of("shared", "number"), "made")
                .step("Conv", List.of("four", "made"), "y")
                .output("y", 64, 6)
                .write(graph("whole.onnx"));

        EightBitModel small = small(whole);

        assertThat(small.changed()).isZero();
        assertThat(run(small.file(), cells())).isEqualTo(run(whole, cells()));
    }

    @Test
    @DisplayName("multiplies weights with themselves")
    void multipliesWeightsWithThemselves() throws IOException {
        Path whole = new DrawnGraph()
                .input("x", DrawnGraph.FLOAT, 64)
                .weights("matrix", 64, 64)
                .step("MatMul", List.of("matrix", "matrix"), "square")
                .step("MatMul", List.of("x", "square"), "y")
                .output("y", 64)
                .write(graph("whole.onnx"));

        assertNear(run(whole), run(small(whole).file()));
    }

    @Test
    @DisplayName("sees whether a matrix is turned or only said to be")
    void seesWhetherAMatrixIsTurned() throws IOException {
        MessageParts order = new MessageParts().text(1, "perm").number(8, 0).number(8, 1);
        Path whole = new DrawnGraph()
                .input("x", DrawnGraph.FLOAT, 64)
                .weights("matrix", 64, 64)
                .weights("last", 64, 64)
                .part(
                        1,
                        GraphNode.write("Transpose", List.of("matrix"), List.of("same"))
                                .message(5, order.number(20, 7)))
                .step("MatMul", List.of("x", "same"), "one")
                .step("MatMul", List.of("one", "last"), "y")
                .output("y", 64)
                .write(graph("whole.onnx"));

        assertNear(run(whole), run(small(whole).file()));
    }

    @Test
    @DisplayName("is as old as graphs are that name their weights among their inputs")
    void namesItsWeightsAmongItsInputs() throws IOException {
        Path whole = DrawnGraph.ofOneProduct()
                .inFormat(3)
                .keepingTo(11)
                .input("matrix", DrawnGraph.FLOAT, 64)
                .write(graph("whole.onnx"));

        assertNear(run(whole), run(small(whole).file()));
    }

    @Test
    @DisplayName("keeps a product in 32 bits whose sum would not fit")
    void keepsALongSum() throws IOException {
        Path whole = new DrawnGraph()
                .input("x", DrawnGraph.FLOAT, 64)
                .weights("wider", 64, 140_000)
                .weights("long", 140_000, 8)
                .step("MatMul", List.of("x", "wider"), "wide")
                .step("MatMul", List.of("wide", "long"), "y")
                .output("y", 8)
                .write(graph("whole.onnx"));

        EightBitModel small = small(whole);

        assertThat(small.changed()).isEqualTo(1);
        assertNear(run(whole), run(small.file()));
    }

    @Test
    @DisplayName("keeps steps that lack what they need, and weights of no size")
    void keepsStepsThatLackWhatTheyNeed() throws IOException {
        DrawnGraph drawn = new DrawnGraph()
                .input("x", DrawnGraph.FLOAT, 64)
                .weights("matrix", 64, 64)
                .part(5, TensorHeader.write("less", Kind.FLOAT, List.of(-32L, -32L), ByteBuffer.allocate(4096)))
                .part(5, TensorHeader.write("more", Kind.FLOAT, List.of(3L << 30, 1L), ByteBuffer.allocate(0)))
                .step("MatMul", List.of("x", "less"), "one")
                .step("MatMul", List.of("x", "more"), "two");
        for (String operator : List.of("MatMul", "Gemm", "Gather", "Transpose", "Constant", "Neg")) {
            drawn.step(operator, List.of(), operator)
                    .step(operator, List.of("matrix"), operator)
                    .part(1, new MessageParts().text(1, "x").text(1, "matrix").text(4, operator));
        }

        EightBitModel small = small(drawn.write(graph("whole.onnx")));

        assertThat(small.changed()).isZero();
        assertThat(small.after()).isGreaterThan(64 * 64 * Float.BYTES);
    }

    @Test
    @DisplayName("is refused where it is damaged, nested without an end, or has weights in no file")
    void isRefused() throws IOException {
        MessageParts cut = new MessageParts().bytes(1, ByteBuffer.wrap(new byte[] {(byte) 0x80}));
        MessageParts nested = new MessageParts().text(4, "Loop");
        for (int depth = 0; depth < 200; depth++) {
            MessageParts inner = new MessageParts().message(1, nested);
            nested = new MessageParts()
                    .text(4, "Loop")
                    .message(5, new MessageParts().text(1, "body").message(6, inner));
        }

        assertRefused(new DrawnGraph().part(5, cut), "an end in the middle of a field");
        assertRefused(new DrawnGraph().part(1, nested), "graphs within graphs");
        assertRefused(new DrawnGraph().weightsIn("no\0name", "matrix", 64, 64), "a file that cannot be called");
    }

    @Test
    @DisplayName("is refused where it would be larger than a graph in one file may be")
    void isRefusedWhereItIsTooLarge() throws IOException {
        for (String name : List.of("one.bin", "other.bin")) {
            try (RandomAccessFile sparse = new RandomAccessFile(graph(name).toFile(), "rw")) {
                sparse.setLength(1200L << 20);
            }
        }

        assertRefused(
                new DrawnGraph()
                        .weightsIn("one.bin", "one", 300, 1024, 1024)
                        .weightsIn("other.bin", "other", 300, 1024, 1024),
                "2147483647 at most");
    }
}
