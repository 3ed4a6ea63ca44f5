package dev.loreboard.clip.onnx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the steps of a graph are. */
public final class Operators {

    private static final int MODEL_GRAPH = 7;
    private static final int MODEL_FUNCTION = 25;

    /** Steps that round all that flows by its largest number. */
    private static final Set<String> ROUNDING_TOGETHER =
            Set.of("DynamicQuantizeLinear", "DynamicQuantizeMatMul", "DynamicQuantizeLSTM");

    private Operators() {}

    /** Whether what comes out for an item depends on what shares its run, because they are rounded together. */
    public static boolean roundTogether(Path file) {
        List<GraphNode> steps = new ArrayList<>();
        try {
            new Message(Weights.map(file, 0, Files.size(file))).forEach(part -> {
                switch (part.number()) {
                    case MODEL_GRAPH -> steps.addAll(Steps.all(part.message(), Steps.OF_GRAPH));
                    case MODEL_FUNCTION -> steps.addAll(Steps.all(part.message(), Steps.OF_FUNCTION));
                    default -> {}
                }
            });
        } catch (IOException failure) {
            throw Weights.unreadable(file, failure);
        } catch (MalformedMessageException damaged) {
            throw Weights.noGraph(file, damaged);
        }
        return steps.stream().map(GraphNode::operator).anyMatch(ROUNDING_TOGETHER::contains);
    }
}
