package dev.loreboard.clip.onnx;

import dev.loreboard.clip.onnx.EightBitSteps.Form;
import dev.loreboard.clip.onnx.EightBitSteps.Matrix;
import dev.loreboard.clip.onnx.Message.Field;
import dev.loreboard.clip.onnx.TensorNumbers.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A graph in 32 bits, being written with its large matrices, tables and kernels in 8. All else stays as it is. */
final class EightBitGraph {

    private static final int NODE = 1;
    private static final int INITIALIZER = 5;
    private static final int INPUT = 11;
    private static final int OUTPUT = 12;
    private static final int PORT_NAME = 1;

    /** Smaller matrices take neither time nor room. */
    private static final int SMALLEST_MATRIX = 1 << 10;

    /** Looking something up takes no time, so only what takes room is worth it. */
    private static final int SMALLEST_TABLE = 1 << 20;

    /** Kernels of fewer weights for each of what they find take no room, and lose most by rounding. */
    private static final int SMALLEST_KERNEL = 32;

    /** A sum of more products of bytes does not fit into 32 bits. */
    private static final int LONGEST_SUM = Integer.MAX_VALUE / (255 * ByteMatrix.LARGEST);

    private final Path file;
    private final Map<String, TensorHeader> weights = new HashMap<>();
    private final Map<String, Integer> uses = new HashMap<>();
    private final Map<String, String> turned = new HashMap<>();
    private final Map<String, String> widened = new HashMap<>();
    private final Set<String> kernels = new HashSet<>();
    private final Set<String> replaced = new HashSet<>();
    private final GraphNames names = new GraphNames();
    private final MessageParts graph = new MessageParts();
    private final EightBitSteps steps;
    private long elsewhere;

    private EightBitGraph(Path file) {
        this.file = file;
        this.steps = new EightBitSteps(file, names, graph);
    }

    /**
     * @param changed how many products, tables and kernels are in 8 bits now
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
                case OUTPUT -> made.keepOutput(field);
                default -> made.graph.copy(field);
            }
        });
        tensors.stream()
                .map(tensor -> TensorHeader.read(tensor.message()))
                .forEach(tensor -> made.know(tensor.name(), tensor));
        inputs.forEach(input -> made.names.take(portName(input)));
        List<Runnable> writings = nodes.stream().map(made::plan).toList();
        made.kernels.stream().filter(made::hasOneUse).forEach(made::replace);
        made.turned.forEach(made::forgetUnused);
        made.widened.forEach(made::forgetUnused);
        writings.forEach(Runnable::run);
        tensors.forEach(made::keep);
        inputs.forEach(made::keepInput);
        return new Result(made.graph, made.steps.changed(), made.whole(), made.elsewhere);
    }

    private void know(String name, TensorHeader tensor) {
        names.take(name);
        weights.put(name, tensor);
        elsewhere += tensor.bytesElsewhere(file);
    }

    private int whole() {
        long floats = weights.values().stream()
                .filter(tensor -> tensor.isOf(Kind.FLOAT))
                .count();
        return (int) floats + widened.size();
    }

    /** Sees who looks at what, and gives what will write the step, once that is known of all of them. */
    private Runnable plan(Field field) {
        GraphNode node = GraphNode.read(field.message());
        look(node);
        Steps.within(node).forEach(this::look);
        if (node.is("Constant")) {
            node.attributes().tensor().ifPresent(constant -> know(node.output(), constant));
        }
        if (node.is("Cast") && node.attributes().number("to", 0) == Kind.FLOAT.code() && isHalf(node.input(0))) {
            widened.put(node.output(), node.input(0));
        }
        if (node.is("Transpose") && turns(node) && isMatrix(node.input(0), SMALLEST_MATRIX)) {
            turned.put(node.output(), node.input(0));
        }
        return product(node)
                .or(() -> lookUp(node))
                .or(() -> convolution(node, field))
                .orElse(() -> copy(node, field));
    }

    private void look(GraphNode node) {
        node.inputs().forEach(this::look);
        node.outputs().forEach(names::take);
    }

    private void look(String name) {
        names.take(name);
        uses.merge(name, 1, Integer::sum);
    }

    private static boolean turns(GraphNode node) {
        List<Long> order = node.attributes().numbers("perm");
        return order.isEmpty() || order.equals(List.of(1L, 0L));
    }

    /** What flows, multiplied with a matrix of weights, and perhaps a sum. */
    private Optional<Runnable> product(GraphNode node) {
        boolean layer = node.is("Gemm") && isPlain(node);
        String second = node.input(1);
        String name = turned.getOrDefault(second, second);
        boolean onItsSide = layer && node.attributes().number("transB", 0) != 0;
        boolean isTurned = onItsSide != turned.containsKey(second);
        if (!(layer || node.is("MatMul"))
                || node.outputs().isEmpty()
                || !isMatrix(name, SMALLEST_MATRIX)
                || weightsOf(name).dims().get(isTurned ? 1 : 0) > LONGEST_SUM) {
            return Optional.empty();
        }
        replace(second);
        Matrix matrix = new Matrix(name, weightsOf(name), isTurned ? Form.TURNED : Form.UPRIGHT);
        String flow = node.input(0);
        String addend = layer ? node.input(2) : "";
        return Optional.of(
                addend.isEmpty()
                        ? () -> steps.product(flow, matrix, node.output())
                        : () -> steps.sum(flow, matrix, addend, node.output()));
    }

    /** Whether it is a product and a sum, the product perhaps with a matrix on its side. */
    private static boolean isPlain(GraphNode node) {
        Attributes attributes = node.attributes();
        return attributes.number("transA", 0) == 0
                && attributes.fraction("alpha", 1) == 1
                && attributes.fraction("beta", 1) == 1;
    }

    /** Rows of a table. */
    private Optional<Runnable> lookUp(GraphNode node) {
        String name = node.input(0);
        if (!node.is("Gather")
                || node.outputs().isEmpty()
                || node.attributes().number("axis", 0) != 0
                || !isMatrix(name, SMALLEST_TABLE)) {
            return Optional.empty();
        }
        replace(name);
        Matrix table = new Matrix(name, weightsOf(name), Form.TABLE);
        return Optional.of(() -> steps.lookUp(table, node.input(1), node.output()));
    }

    /** Kernels are kept in 8 bits and widened when the graph is opened; convolutions of bytes are slower than those of floats. */
    private Optional<Runnable> convolution(GraphNode node, Field field) {
        String name = node.input(1);
        if (!node.is("Conv") || !isKernel(name)) {
            return Optional.empty();
        }
        kernels.add(name);
        return Optional.of(() -> {
            if (isGone(name)) {
                steps.kernel(name, weightsOf(name));
            }
            copy(node, field);
        });
    }

    private boolean isKernel(String name) {
        return find(name)
                .filter(tensor -> tensor.dims().size() > 2 && tensor.dims().getFirst() > 0)
                .filter(tensor -> tensor.count() >= SMALLEST_MATRIX)
                .filter(tensor -> tensor.count() / tensor.dims().getFirst() >= SMALLEST_KERNEL)
                .isPresent();
    }

    private boolean hasOneUse(String name) {
        return uses.getOrDefault(name, 0) == 1;
    }

    private void copy(GraphNode node, Field field) {
        if (node.outputs().isEmpty() || !node.outputs().stream().allMatch(this::isGone)) {
            graph.copy(field);
        }
    }

    private boolean isMatrix(String name, int smallest) {
        return find(name)
                .filter(tensor -> tensor.isMatrix() && tensor.count() >= smallest)
                .isPresent();
    }

    private boolean isHalf(String name) {
        TensorHeader tensor = weights.get(name);
        return tensor != null && tensor.isOf(Kind.HALF);
    }

    /** Weights in 32 bits, also those that are kept in 16 and widened. */
    private Optional<TensorHeader> find(String name) {
        String half = widened.get(name);
        return half == null
                ? Optional.ofNullable(weights.get(name)).filter(tensor -> tensor.isOf(Kind.FLOAT))
                : Optional.ofNullable(weights.get(half));
    }

    private TensorHeader weightsOf(String name) {
        return find(name).orElseThrow();
    }

    private void replace(String matrix) {
        uses.merge(matrix, -1, Integer::sum);
        replaced.add(matrix);
    }

    private void forgetUnused(String output, String matrix) {
        if (isGone(output)) {
            replace(matrix);
        }
    }

    /** Whether it was weights, or weights turned, and all who looked at them look at something else now. */
    private boolean isGone(String name) {
        return replaced.contains(name) && uses.getOrDefault(name, 0) == 0;
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
        if (!isGone(portName(field))) {
            graph.copy(field);
        }
    }

    /** Whoever runs the graph looks at what comes out. */
    private void keepOutput(Field field) {
        look(portName(field));
        graph.copy(field);
    }

    private static String portName(Field field) {
        String[] name = {""};
        field.message().forEach(part -> {
            if (part.number() == PORT_NAME) {
                name[0] = part.text();
            }
        });
        return name[0];
    }
}
