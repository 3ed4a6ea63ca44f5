package dev.loreboard.clip.onnx;

import java.util.ArrayList;
import java.util.List;

/**
 * A step of a graph.
 *
 * @param inputs by name; an empty name for one that is left out
 * @param outputs likewise
 */
record GraphNode(String operator, String domain, List<String> inputs, List<String> outputs, Attributes attributes) {

    private static final int INPUT = 1;
    private static final int OUTPUT = 2;
    private static final int NAME = 3;
    private static final int OPERATOR = 4;
    private static final int ATTRIBUTE = 5;
    private static final int DOMAIN = 7;

    GraphNode {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    static GraphNode read(Message message) {
        String[] texts = {"", ""};
        List<String> inputs = new ArrayList<>();
        List<String> outputs = new ArrayList<>();
        Attributes attributes = new Attributes();
        message.forEach(field -> {
            switch (field.number()) {
                case INPUT -> inputs.add(field.text());
                case OUTPUT -> outputs.add(field.text());
                case OPERATOR -> texts[0] = field.text();
                case DOMAIN -> texts[1] = field.text();
                case ATTRIBUTE -> attributes.add(field.message());
                default -> {}
            }
        });
        return new GraphNode(texts[0], texts[1], inputs, outputs, attributes);
    }

    /** Whether it is this step of the standard. */
    boolean is(String standard) {
        return operator.equals(standard) && (domain.isEmpty() || domain.equals("ai.onnx"));
    }

    /** The name of an input; empty for one that is left out. */
    String input(int position) {
        return position < inputs.size() ? inputs.get(position) : "";
    }

    /** The name of what comes out first; empty where nothing does. */
    String output() {
        return outputs.isEmpty() ? "" : outputs.getFirst();
    }

    /** A step of the standard, named after its output. */
    static MessageParts write(String operator, List<String> inputs, List<String> outputs) {
        MessageParts node = new MessageParts();
        inputs.forEach(input -> node.text(INPUT, input));
        outputs.forEach(output -> node.text(OUTPUT, output));
        return node.text(NAME, outputs.getFirst() + "_" + operator).text(OPERATOR, operator);
    }

    /** A step of the standard that has an attribute. */
    static MessageParts write(String operator, String input, String output, String attribute, long number) {
        return write(operator, List.of(input), List.of(output)).message(ATTRIBUTE, Attributes.write(attribute, number));
    }
}
