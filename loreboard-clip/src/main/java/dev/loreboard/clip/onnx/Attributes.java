package dev.loreboard.clip.onnx;

import dev.loreboard.clip.onnx.Message.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a step of a graph is to be done. */
final class Attributes {

    private static final int NAME = 1;
    private static final int FRACTION = 2;
    private static final int NUMBER = 3;
    private static final int TENSOR = 5;
    private static final int GRAPH = 6;
    private static final int NUMBERS = 8;
    private static final int GRAPHS = 11;
    private static final int TYPE = 20;
    private static final int TYPE_NUMBER = 2;

    private final Map<String, Float> fractions = new HashMap<>();
    private final Map<String, List<Long>> numbers = new HashMap<>();
    private final List<TensorHeader> tensors = new ArrayList<>();
    private final List<Message> graphs = new ArrayList<>();

    void add(Message attribute) {
        String[] name = {""};
        attribute.forEach(field -> {
            if (field.number() == NAME) {
                name[0] = field.text();
            }
        });
        attribute.forEach(field -> take(name[0], field));
    }

    private void take(String name, Field field) {
        switch (field.number()) {
            case FRACTION -> fractions.put(name, Float.intBitsToFloat((int) field.value()));
            case NUMBER, NUMBERS ->
                numbers.computeIfAbsent(name, unknown -> new ArrayList<>()).addAll(field.numbers());
            case TENSOR -> tensors.add(TensorHeader.read(field.message()));
            case GRAPH, GRAPHS -> graphs.add(field.message());
            default -> {}
        }
    }

    /** A whole number; what it is where nobody has said, else. */
    long number(String name, long unsaid) {
        return numbers(name).stream().findFirst().orElse(unsaid);
    }

    /** Whole numbers; none where nobody has said. */
    List<Long> numbers(String name) {
        return numbers.getOrDefault(name, List.of());
    }

    float fraction(String name, float unsaid) {
        return fractions.getOrDefault(name, unsaid);
    }

    /** What a constant is. */
    Optional<TensorHeader> tensor() {
        return tensors.stream().findFirst();
    }

    /** What is done in a branch or a loop. */
    List<Message> graphs() {
        return graphs;
    }

    /** One that is a whole number. */
    static MessageParts write(String name, long number) {
        return new MessageParts().text(NAME, name).number(NUMBER, number).number(TYPE, TYPE_NUMBER);
    }
}
