package dev.loreboard.clip.onnx;

import dev.loreboard.clip.onnx.Message.Field;
import dev.loreboard.clip.onnx.TensorNumbers.Kind;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/*
 * A product of what flows and a matrix of weights becomes
 *
 *     DynamicQuantizeLinear -> MatMulInteger -> Cast -> Mul
 *
 * which are steps of the standard that ONNX Runtime runs as one. A large table, as that of the tokens, is kept in whole
 * numbers with a scale for each of its rows. All else stays as it is.
 */

/** A graph in 32 bits, being written with its large matrices in 8. */
final class EightBitGraph {

    private static final int NODE = 1;
    private static final int INITIALIZER = 5;
    private static final int INPUT = 11;
    private static final int INPUT_NAME = 1;

    /** Smaller matrices take neither time nor room. */
    private static final int SMALLEST_MATRIX = 1 << 10;

    /** Looking something up takes no time, so only what takes room is worth it. */
    private static final int SMALLEST_TABLE = 1 << 20;

    private static final String TRANSPOSED = "_transposed";

    private final Path file;
    private final Map<String, TensorHeader> weights = new HashMap<>();
    private final Map<String, Integer> uses = new HashMap<>();
    private final Map<String, String> turned = new HashMap<>();
    private final Set<String> replaced = new HashSet<>();
    private final Set<String> written = new HashSet<>();
    private final MessageParts graph = new MessageParts();
    private int changed;
    private long elsewhere;

    private EightBitGraph(Path file) {
        this.file = file;
    }

    /**
     * @param changed how many products and tables are in 8 bits now
     * @param weights how many tensors were in 32 bits
     * @param elsewhere how many bytes of weights lay in other files
     */
    record Result(MessageParts graph, int changed, int weights, long elsewhere) {}

    /** @param file that the graph stands in, beside which its weights may lie */
    static Result of(Message source, Path file) {
        EightBitGraph made = new EightBitGraph(file);
        List<Field> nodes = new ArrayList<>();
        List<Field> tensors = new ArrayList<>();
        List<Field> inputs = new ArrayList<>();
        source.forEach(field -> {
            switch (field.number()) {
                case NODE -> nodes.add(field);
                case INITIALIZER -> tensors.add(field);
                case INPUT -> inputs.add(field);
                default -> made.graph.copy(field);
            }
        });
        tensors.stream()
                .map(tensor -> TensorHeader.read(tensor.message()))
                .forEach(tensor -> made.know(tensor.name(), tensor));
        List<GraphNode> steps =
                nodes.stream().map(node -> GraphNode.read(node.message())).toList();
        steps.forEach(made::plan);
        made.turned.forEach(made::forgetUnused);
        for (int i = 0; i < steps.size(); i++) {
            made.write(steps.get(i), nodes.get(i));
        }
        tensors.forEach(made::keep);
        inputs.forEach(made::keepInput);
        return new Result(made.graph, made.changed, made.whole(), made.elsewhere);
    }

    private void know(String name, TensorHeader tensor) {
        weights.put(name, tensor);
        elsewhere += tensor.bytesElsewhere(file);
    }

    private int whole() {
        return (int) weights.values().stream()
                .filter(tensor -> tensor.isOf(Kind.FLOAT))
                .count();
    }

    /** Sees who looks at what, and who will look at something else. */
    private void plan(GraphNode node) {
        node.inputs().forEach(name -> uses.merge(name, 1, Integer::sum));
        node.tensor().ifPresent(constant -> know(node.outputs().getFirst(), constant));
        if (node.is("Transpose") && isMatrix(node.inputs().getFirst(), SMALLEST_MATRIX)) {
            turned.put(node.outputs().getFirst(), node.inputs().getFirst());
        } else if (isProduct(node)) {
            replace(node.inputs().get(1));
        } else if (isTable(node)) {
            replace(node.inputs().getFirst());
        }
    }

    private void replace(String matrix) {
        uses.merge(matrix, -1, Integer::sum);
        replaced.add(matrix);
    }

    private void forgetUnused(String output, String matrix) {
        if (isUnused(output)) {
            replace(matrix);
        }
    }

    private void write(GraphNode node, Field field) {
        if (node.is("MatMul") && isProduct(node)) {
            product(node, false, node.outputs().getFirst());
        } else if (isProduct(node)) {
            layer(node);
        } else if (isTable(node)) {
            table(node);
        } else if (!isGone(node.outputs().getFirst())) {
            graph.copy(field);
        }
    }

    /** Whether it multiplies what flows with a matrix of weights. */
    private boolean isProduct(GraphNode node) {
        return (node.is("MatMul") || (node.is("Gemm") && isPlain(node)))
                && isMatrix(
                        turned.getOrDefault(node.inputs().get(1), node.inputs().get(1)), SMALLEST_MATRIX);
    }

    private boolean isTable(GraphNode node) {
        return node.is("Gather")
                && node.numbers().getOrDefault("axis", 0L) == 0
                && isMatrix(node.inputs().getFirst(), SMALLEST_TABLE);
    }

    private boolean isMatrix(String name, int smallest) {
        TensorHeader tensor = weights.get(name);
        return tensor != null
                && tensor.isOf(Kind.FLOAT)
                && tensor.dims().size() == 2
                && tensor.dims().getFirst() * tensor.dims().getLast() >= smallest;
    }

    private boolean isUnused(String name) {
        return uses.getOrDefault(name, 0) == 0;
    }

    /** Whether it is a product and a sum, the product perhaps with a matrix on its side. */
    private static boolean isPlain(GraphNode node) {
        return node.numbers().getOrDefault("transA", 0L) == 0
                && node.fractions().getOrDefault("alpha", 1f) == 1
                && node.fractions().getOrDefault("beta", 1f) == 1;
    }

    private void layer(GraphNode node) {
        boolean transposed = node.numbers().getOrDefault("transB", 0L) != 0;
        String sum = node.outputs().getFirst();
        if (node.inputs().size() < 3 || node.inputs().get(2).isEmpty()) {
            product(node, transposed, sum);
        } else {
            String product = sum + "_product";
            product(node, transposed, product);
            step("Add", List.of(product, node.inputs().get(2)), sum);
        }
    }

    private void product(GraphNode node, boolean onItsSide, String output) {
        String flow = node.inputs().getFirst();
        String second = node.inputs().get(1);
        String matrix = turned.getOrDefault(second, second);
        boolean transposed = onItsSide != turned.containsKey(second);
        String kept = transposed ? matrix + TRANSPOSED : matrix;
        if (written.add(kept)) {
            TensorHeader tensor = Objects.requireNonNull(weights.get(matrix));
            int rows = size(tensor, transposed ? 1 : 0);
            int columns = size(tensor, transposed ? 0 : 1);
            write(
                    kept,
                    transposed
                            ? ByteMatrix.byColumnOfTransposed(floats(tensor), rows, columns)
                            : ByteMatrix.byColumn(floats(tensor), rows, columns),
                    List.of((long) columns));
        }
        if (written.add(flow + "_8bit")) {
            node("DynamicQuantizeLinear", List.of(flow), List.of(flow + "_8bit", flow + "_scale", flow + "_zero"));
        }
        step("MatMulInteger", List.of(flow + "_8bit", kept + "_8bit", flow + "_zero"), output + "_sums");
        graph.message(NODE, GraphNode.write("Cast", output + "_sums", output + "_wide", "to", Kind.FLOAT.code()));
        step("Mul", List.of(flow + "_scale", kept + "_scale"), output + "_step");
        step("Mul", List.of(output + "_wide", output + "_step"), output);
        changed++;
    }

    private void table(GraphNode node) {
        String table = node.inputs().getFirst();
        String indices = node.inputs().get(1);
        String output = node.outputs().getFirst();
        if (written.add(table)) {
            TensorHeader tensor = Objects.requireNonNull(weights.get(table));
            int rows = size(tensor, 0);
            write(table, ByteMatrix.byRow(floats(tensor), rows, size(tensor, 1)), List.of((long) rows, 1L));
        }
        step("Gather", List.of(table + "_8bit", indices), output + "_levels");
        step("Gather", List.of(table + "_scale", indices), output + "_step");
        graph.message(NODE, GraphNode.write("Cast", output + "_levels", output + "_wide", "to", Kind.FLOAT.code()));
        step("Mul", List.of(output + "_wide", output + "_step"), output);
        changed++;
    }

    private void step(String operator, List<String> inputs, String output) {
        node(operator, inputs, List.of(output));
    }

    private void node(String operator, List<String> inputs, List<String> outputs) {
        graph.message(NODE, GraphNode.write(operator, inputs, outputs));
    }

    private FloatBuffer floats(TensorHeader tensor) {
        return tensor.bytes(file, Kind.FLOAT)
                .duplicate()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer();
    }

    private static int size(TensorHeader tensor, int dimension) {
        return Math.toIntExact(tensor.dims().get(dimension));
    }

    private void write(String name, ByteMatrix matrix, List<Long> shape) {
        tensor(
                name + "_8bit",
                Kind.SIGNED_BYTE,
                List.of((long) matrix.rows(), (long) matrix.columns()),
                matrix.bytes());
        tensor(name + "_scale", Kind.FLOAT, shape, matrix.scales());
    }

    private void tensor(String name, Kind kind, List<Long> dims, ByteBuffer bytes) {
        graph.message(INITIALIZER, TensorHeader.write(name, kind, dims, bytes));
    }

    /** What somebody still looks at stays; what lies in a file of its own moves in, so that one file is all. */
    private void keep(Field field) {
        TensorHeader tensor = TensorHeader.read(field.message());
        if (isGone(tensor.name())) {
            return;
        }
        if (tensor.isElsewhere()) {
            graph.message(INITIALIZER, tensor.moveIn(file));
        } else {
            graph.copy(field);
        }
    }

    /** Old graphs name their weights among their inputs. */
    private void keepInput(Field field) {
        String[] name = {""};
        field.message().forEach(part -> {
            if (part.number() == INPUT_NAME) {
                name[0] = part.text();
            }
        });
        if (!isGone(name[0])) {
            graph.copy(field);
        }
    }

    /** Whether it was weights, or weights turned, and all who looked at them look at something else now. */
    private boolean isGone(String name) {
        return replaced.contains(name) && isUnused(name);
    }
}
