package dev.loreboard.clip.onnx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** What the steps of a graph are. */
public final class Operators {

    private static final int MODEL_GRAPH = 7;
    private static final int GRAPH_NODE = 1;

    /** Steps that round all that flows by its largest number. */
    private static final Set<String> ROUNDING_TOGETHER =
            Set.of("DynamicQuantizeLinear", "DynamicQuantizeMatMul", "DynamicQuantizeLSTM");

    private Operators() {}

    /** Whether what comes out for an item depends on what shares its run, because they are rounded together. */
    public static boolean roundTogether(Path file) {
        Set<String> found = new TreeSet<>();
        try {
            new Message(Weights.map(file, 0, Files.size(file))).forEach(model -> {
                if (model.number() == MODEL_GRAPH) {
                    model.message().forEach(part -> {
                        if (part.number() == GRAPH_NODE) {
                            found.add(GraphNode.read(part.message()).operator());
                        }
                    });
                }
            });
        } catch (IOException failure) {
            throw Weights.unreadable(file, failure);
        } catch (MalformedMessageException damaged) {
            throw Weights.noGraph(file, damaged);
        }
        return found.stream().anyMatch(ROUNDING_TOGETHER::contains);
    }
}
