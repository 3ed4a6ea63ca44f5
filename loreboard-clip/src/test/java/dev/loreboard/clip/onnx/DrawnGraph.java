package dev.loreboard.clip.onnx;

import dev.loreboard.clip.onnx.TensorNumbers.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** A graph being put together for a test, with random weights. */
final class DrawnGraph {

    static final int FLOAT = 1;
    static final int WHOLE = 7;

    private final MessageParts graph = new MessageParts();
    private final List<MessageParts> functions = new ArrayList<>();
    private final Random random = new Random(20_261_125);
    private long format = 8;
    private long standard = 13;

    DrawnGraph() {
        graph.text(2, "drawn");
    }

    /** "y" is "x" times a matrix. */
    static DrawnGraph ofOneProduct() {
        return new DrawnGraph()
                .input("x", FLOAT, 64)
                .weights("matrix", 64, 64)
                .step("MatMul", List.of("x", "matrix"), "y")
                .output("y", 64);
    }

    DrawnGraph keepingTo(long version) {
        standard = version;
        return this;
    }

    DrawnGraph inFormat(long version) {
        format = version;
        return this;
    }

    /** Any part of a graph, as it stands in a file. */
    DrawnGraph part(int field, MessageParts part) {
        graph.message(field, part);
        return this;
    }

    /** A function that is one step. */
    DrawnGraph function(MessageParts step) {
        functions.add(new MessageParts().text(1, "drawn").message(7, step));
        return this;
    }

    /** A step that does something with the same input in both of its branches. */
    DrawnGraph branches(String condition, String operator, String input, String output) {
        MessageParts step = GraphNode.write("If", List.of(condition), List.of(output));
        for (String branch : List.of("then_branch", "else_branch")) {
            MessageParts inner = new MessageParts()
                    .text(2, branch)
                    .message(1, GraphNode.write(operator, List.of(input), List.of(branch)))
                    .message(12, new MessageParts().text(1, branch).message(2, tensorType()));
            step.message(5, new MessageParts().text(1, branch).message(6, inner).number(20, 5));
        }
        return part(1, step);
    }

    private static MessageParts tensorType() {
        return new MessageParts().message(1, new MessageParts().number(1, FLOAT));
    }

    DrawnGraph step(String operator, List<String> inputs, String output) {
        graph.message(1, GraphNode.write(operator, inputs, List.of(output)));
        return this;
    }

    /** A step whose second input lies on its side. */
    DrawnGraph turned(String operator, List<String> inputs, String output) {
        MessageParts attribute =
                new MessageParts().text(1, "transB").number(3, 1).number(20, 2);
        graph.message(1, GraphNode.write(operator, inputs, List.of(output)).message(5, attribute));
        return this;
    }

    DrawnGraph weights(String name, long... dims) {
        graph.message(5, TensorHeader.write(name, Kind.FLOAT, list(dims), numbers(dims)));
        return this;
    }

    /** Weights that are kept in 16 bits and widened. */
    DrawnGraph halves(String name, long... dims) {
        ByteBuffer floats = numbers(dims);
        ByteBuffer halves = ByteBuffer.allocate(floats.remaining() / 2).order(ByteOrder.LITTLE_ENDIAN);
        while (floats.hasRemaining()) {
            halves.putShort(Float.floatToFloat16(floats.getFloat()));
        }
        graph.message(5, TensorHeader.write(name + ".half", Kind.HALF, list(dims), halves.flip()));
        return part(1, GraphNode.write("Cast", name + ".half", name, "to", FLOAT));
    }

    /** Weights that are kept in a file beside the graph. */
    DrawnGraph weightsIn(Path file, String name, long... dims) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            channel.write(numbers(dims));
        }
        return weightsIn(file.getFileName().toString(), name, dims);
    }

    /** Weights that are said to be in a file beside the graph. */
    DrawnGraph weightsIn(String location, String name, long... dims) {
        MessageParts tensor = new MessageParts();
        list(dims).forEach(size -> tensor.number(1, size));
        MessageParts place = new MessageParts().text(1, "location").text(2, location);
        return part(5, tensor.number(2, FLOAT).text(8, name).message(13, place).number(14, 1));
    }

    DrawnGraph input(String name, int element, long... sizes) {
        return port(11, name, element, sizes);
    }

    DrawnGraph output(String name, long... sizes) {
        return port(12, name, FLOAT, sizes);
    }

    private DrawnGraph port(int field, String name, int element, long... sizes) {
        MessageParts shape = new MessageParts().message(1, new MessageParts().text(2, "batch"));
        list(sizes).forEach(size -> shape.message(1, new MessageParts().number(1, size)));
        MessageParts tensor = new MessageParts().number(1, element).message(2, shape);
        graph.message(field, new MessageParts().text(1, name).message(2, new MessageParts().message(1, tensor)));
        return this;
    }

    Path write(Path file) throws IOException {
        MessageParts model = new MessageParts()
                .number(1, format)
                .message(8, new MessageParts().text(1, "").number(2, standard))
                .message(7, graph);
        functions.forEach(function -> model.message(25, function));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            model.writeTo(channel);
        }
        return file;
    }

    private ByteBuffer numbers(long... dims) {
        int count = 1;
        for (long size : dims) {
            count *= (int) size;
        }
        ByteBuffer bytes = ByteBuffer.allocate(count * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            bytes.putFloat((float) random.nextGaussian());
        }
        return bytes.flip();
    }

    private static List<Long> list(long... dims) {
        return Arrays.stream(dims).boxed().toList();
    }
}
