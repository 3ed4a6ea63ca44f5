package dev.loreboard.clip.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("That a graph rounds all that shares a run together")
class OperatorsTest {

    private static final String ROUNDING = "DynamicQuantizeLinear";

    @TempDir
    private Path folder;

    private boolean isSeen(DrawnGraph graph) throws IOException {
        return Operators.roundTogether(graph.write(folder.resolve("graph.onnx")));
    }

    @Test
    @DisplayName("is seen in a branch")
    void isSeenInABranch() throws IOException {
        assertThat(isSeen(new DrawnGraph().branches("condition", ROUNDING, "x", "y")))
                .isTrue();
    }

    @Test
    @DisplayName("is seen in a function")
    void isSeenInAFunction() throws IOException {
        assertThat(isSeen(new DrawnGraph().function(GraphNode.write(ROUNDING, List.of("x"), List.of("y")))))
                .isTrue();
    }

    @Test
    @DisplayName("is not seen where nothing is rounded, in a branch or elsewhere")
    void isNotSeenElsewhere() throws IOException {
        DrawnGraph graph = new DrawnGraph()
                .branches("condition", "Neg", "x", "y")
                .function(GraphNode.write("Neg", List.of("x"), List.of(ROUNDING)));

        assertThat(isSeen(graph)).isFalse();
    }
}
