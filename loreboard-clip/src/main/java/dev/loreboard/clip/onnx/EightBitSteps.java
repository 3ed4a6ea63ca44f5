package dev.loreboard.clip.onnx;

import dev.loreboard.clip.onnx.TensorNumbers.Kind;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.ShortBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/*
 * A product of what flows and a matrix of weights becomes
 *
 *     DynamicQuantizeLinear -> MatMulInteger -> Cast -> Mul
 *
 * which are steps of the standard that ONNX Runtime runs as one. A table is kept in whole numbers with a scale for each of its
 * rows, and kernels of convolutions with one for each of what they find.
 */

/** Writes products and tables in 8 bits. What they share, a matrix or a flow, is rounded once. */
final class EightBitSteps {

    private static final int NODE = 1;
    private static final int INITIALIZER = 5;

    /** In which direction a matrix is read. */
    enum Form {
        UPRIGHT,
        TURNED,
        /** Row by row, to look one up. */
        TABLE
    }

    /** Weights, and what is done with them. */
    record Matrix(String name, TensorHeader weights, Form form) {}

    private record Use(String name, Form form) {}

    private record Levels(String numbers, String scale) {}

    private record Flow(String numbers, String scale, String zero) {}

    private final Path file;
    private final GraphNames names;
    private final MessageParts graph;
    private final Map<Use, Levels> matrices = new HashMap<>();
    private final Map<String, Flow> flows = new HashMap<>();
    private int changed;

    /**
     * @param file that the graph stands in
     * @param graph to be written to
     */
    EightBitSteps(Path file, GraphNames names, MessageParts graph) {
        this.file = file;
        this.names = names;
        this.graph = graph;
    }

    /** How many products, tables and kernels are in 8 bits now. */
    int changed() {
        return changed;
    }

    void product(String flow, Matrix matrix, String output) {
        Levels levels = levels(matrix);
        Flow rounded = flows.computeIfAbsent(flow, this::round);
        String sums = names.fresh(output + "_sums");
        step("MatMulInteger", List.of(rounded.numbers(), levels.numbers(), rounded.zero()), sums);
        String step = names.fresh(output + "_step");
        step("Mul", List.of(rounded.scale(), levels.scale()), step);
        scaled(sums, step, output);
    }

    /** A product, and something that is added to it. */
    void sum(String flow, Matrix matrix, String addend, String output) {
        String product = names.fresh(output + "_product");
        product(flow, matrix, product);
        step("Add", List.of(product, addend), output);
    }

    void lookUp(Matrix table, String indices, String output) {
        Levels levels = levels(table);
        String found = names.fresh(output + "_levels");
        step("Gather", List.of(levels.numbers(), indices), found);
        String step = names.fresh(output + "_step");
        step("Gather", List.of(levels.scale(), indices), step);
        scaled(found, step, output);
    }

    /** Weights of a convolution, under the name by which it knows them. */
    void kernel(String name, TensorHeader weights) {
        List<Long> dims = weights.dims();
        int rows = Math.toIntExact(dims.getFirst());
        ByteMatrix kernel = ByteMatrix.byRow(
                floats(weights), rows, Math.toIntExact(weights.count() / rows), ByteMatrix.LARGEST_BYTE);
        List<Long> scales = new ArrayList<>(Collections.nCopies(dims.size(), 1L));
        scales.set(0, dims.getFirst());
        Levels levels = new Levels(names.fresh(name + "_8bit"), names.fresh(name + "_scale"));
        tensor(levels.numbers(), Kind.SIGNED_BYTE, dims, kernel.bytes());
        tensor(levels.scale(), Kind.FLOAT, scales, kernel.scales());
        scaled(levels.numbers(), levels.scale(), name);
    }

    private void scaled(String levels, String step, String output) {
        String wide = names.fresh(output + "_wide");
        graph.message(NODE, GraphNode.write("Cast", levels, wide, "to", Kind.FLOAT.code()));
        step("Mul", List.of(wide, step), output);
        changed++;
    }

    private Flow round(String flow) {
        Flow rounded = new Flow(names.fresh(flow + "_8bit"), names.fresh(flow + "_scale"), names.fresh(flow + "_zero"));
        graph.message(
                NODE,
                GraphNode.write(
                        "DynamicQuantizeLinear",
                        List.of(flow),
                        List.of(rounded.numbers(), rounded.scale(), rounded.zero())));
        return rounded;
    }

    private Levels levels(Matrix matrix) {
        return matrices.computeIfAbsent(new Use(matrix.name(), matrix.form()), first -> write(matrix));
    }

    private Levels write(Matrix matrix) {
        int first = size(matrix, 0);
        int second = size(matrix, 1);
        FloatBuffer numbers = floats(matrix.weights());
        return switch (matrix.form()) {
            case UPRIGHT -> write(matrix.name(), ByteMatrix.byColumn(numbers, first, second), List.of((long) second));
            case TURNED ->
                write(matrix.name() + "_turned", ByteMatrix.byColumnOfTransposed(numbers, second, first), List.of((long)
                        first));
            case TABLE ->
                write(
                        matrix.name() + "_table",
                        ByteMatrix.byRow(numbers, first, second, ByteMatrix.LARGEST),
                        List.of((long) first, 1L));
        };
    }

    private Levels write(String name, ByteMatrix matrix, List<Long> scales) {
        Levels levels = new Levels(names.fresh(name + "_8bit"), names.fresh(name + "_scale"));
        List<Long> dims = List.of((long) matrix.rows(), (long) matrix.columns());
        tensor(levels.numbers(), Kind.SIGNED_BYTE, dims, matrix.bytes());
        tensor(levels.scale(), Kind.FLOAT, scales, matrix.scales());
        return levels;
    }

    private static int size(Matrix matrix, int dimension) {
        return Math.toIntExact(matrix.weights().dims().get(dimension));
    }

    private FloatBuffer floats(TensorHeader tensor) {
        if (tensor.isOf(Kind.HALF)) {
            ShortBuffer halves = tensor.bytes(file, Kind.HALF)
                    .duplicate()
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asShortBuffer();
            FloatBuffer floats = FloatBuffer.allocate(halves.remaining());
            while (halves.hasRemaining()) {
                floats.put(Float.float16ToFloat(halves.get()));
            }
            return floats.flip();
        }
        return tensor.bytes(file, Kind.FLOAT)
                .duplicate()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer();
    }

    private void step(String operator, List<String> inputs, String output) {
        graph.message(NODE, GraphNode.write(operator, inputs, List.of(output)));
    }

    private void tensor(String name, Kind kind, List<Long> dims, ByteBuffer bytes) {
        graph.message(INITIALIZER, TensorHeader.write(name, kind, dims, bytes));
    }
}
