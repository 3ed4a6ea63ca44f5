package dev.loreboard.clip.onnx;

import java.util.ArrayList;
import java.util.List;

/** Finds the steps of a graph, and those of the graphs within it: a step that is a branch or a loop has graphs of its own. */
final class Steps {

    /** The field of a graph with its steps. */
    static final int OF_GRAPH = 1;

    /** The field of a function with its steps. */
    static final int OF_FUNCTION = 7;

    /** Nobody nests graphs as deeply as this. */
    private static final int DEEPEST = 100;

    private final List<GraphNode> found = new ArrayList<>();

    private Steps() {}

    /**
     * @param holder a graph or a function
     * @param field that of its steps
     */
    static List<GraphNode> all(Message holder, int field) {
        Steps steps = new Steps();
        steps.read(holder, field, 0);
        return steps.found;
    }

    /** Those in the graphs that a step has of its own. */
    static List<GraphNode> within(GraphNode step) {
        Steps steps = new Steps();
        steps.readWithin(step, 0);
        return steps.found;
    }

    private void read(Message holder, int field, int depth) {
        if (depth > DEEPEST) {
            throw new MalformedMessageException("graphs within graphs, more than " + DEEPEST + " deep");
        }
        holder.forEach(part -> {
            if (part.number() == field) {
                GraphNode step = GraphNode.read(part.message());
                found.add(step);
                readWithin(step, depth);
            }
        });
    }

    private void readWithin(GraphNode step, int depth) {
        step.attributes().graphs().forEach(graph -> read(graph, OF_GRAPH, depth + 1));
    }
}
