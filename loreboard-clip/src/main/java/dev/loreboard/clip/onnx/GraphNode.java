package dev.loreboard.clip.onnx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A step of a graph.
 *
 * @param inputs by name; an empty name for one that is left out
 * @param numbers the attributes that are whole numbers
 * @param fractions the attributes that are fractions
 * @param tensor the attribute that is a tensor, as a constant has one
 */
record GraphNode(
        String name,
        String operator,
        String domain,
        List<String> inputs,
        List<String> outputs,
        Map<String, Long> numbers,
        Map<String, Float> fractions,
        Optional<TensorHeader> tensor) {

    private static final int INPUT = 1;
    private static final int OUTPUT = 2;
    private static final int NAME = 3;
    private static final int OPERATOR = 4;
    private static final int ATTRIBUTE = 5;
    private static final int DOMAIN = 7;
    private static final int ATTRIBUTE_NAME = 1;
    private static final int ATTRIBUTE_FRACTION = 2;
    private static final int ATTRIBUTE_NUMBER = 3;
    private static final int ATTRIBUTE_TENSOR = 5;
    private static final int ATTRIBUTE_TYPE = 20;
    private static final int TYPE_NUMBER = 2;

    static GraphNode read(Message message) {
        String[] texts = {"", "", ""};
        List<String> inputs = new ArrayList<>();
        List<String> outputs = new ArrayList<>();
        Map<String, Long> numbers = new HashMap<>();
        Map<String, Float> fractions = new HashMap<>();
        List<TensorHeader> tensors = new ArrayList<>();
        message.forEach(field -> {
            switch (field.number()) {
                case INPUT -> inputs.add(field.text());
                case OUTPUT -> outputs.add(field.text());
                case NAME -> texts[0] = field.text();
                case OPERATOR -> texts[1] = field.text();
                case DOMAIN -> texts[2] = field.text();
                case ATTRIBUTE -> readAttribute(field.message(), numbers, fractions, tensors);
                default -> {}
            }
        });
        return new GraphNode(
                texts[0],
                texts[1],
                texts[2],
                List.copyOf(inputs),
                List.copyOf(outputs),
                numbers,
                fractions,
                tensors.stream().findFirst());
    }

    private static void readAttribute(
            Message attribute, Map<String, Long> numbers, Map<String, Float> fractions, List<TensorHeader> tensors) {
        String[] name = {""};
        attribute.forEach(field -> {
            switch (field.number()) {
                case ATTRIBUTE_NAME -> name[0] = field.text();
                case ATTRIBUTE_NUMBER -> numbers.put(name[0], field.value());
                case ATTRIBUTE_TENSOR -> tensors.add(TensorHeader.read(field.message()));
                case ATTRIBUTE_FRACTION -> fractions.put(name[0], Float.intBitsToFloat((int) field.value()));
                default -> {}
            }
        });
    }

    /** Whether it is this step of the standard. */
    boolean is(String standard) {
        return operator.equals(standard) && (domain.isEmpty() || domain.equals("ai.onnx"));
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
        return write(operator, List.of(input), List.of(output))
                .message(
                        ATTRIBUTE,
                        new MessageParts()
                                .text(ATTRIBUTE_NAME, attribute)
                                .number(ATTRIBUTE_NUMBER, number)
                                .number(ATTRIBUTE_TYPE, TYPE_NUMBER));
    }
}
