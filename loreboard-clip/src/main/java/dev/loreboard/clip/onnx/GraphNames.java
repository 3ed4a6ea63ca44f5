package dev.loreboard.clip.onnx;

import java.util.HashSet;
import java.util.Set;

/** The names in a graph, and new ones that nothing in it has. */
final class GraphNames {

    private final Set<String> taken = new HashSet<>();

    void take(String name) {
        taken.add(name);
    }

    /** The name that is wished for, or else one that begins like it. */
    String fresh(String wish) {
        String name = wish;
        for (int number = 2; !taken.add(name); number++) {
            name = wish + "_" + number;
        }
        return name;
    }
}
