package dev.loreboard.clip.onnx;

import dev.loreboard.clip.onnx.Message.Field;
import dev.loreboard.clip.runtime.ModelException;
import dev.loreboard.clip.runtime.Port;
import dev.loreboard.clip.runtime.Port.Element;
import dev.loreboard.clip.runtime.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the file of a graph says that it takes and gives. */
public final class GraphPorts {

    private static final int MODEL_GRAPH = 7;
    private static final int GRAPH_INITIALIZER = 5;
    private static final int GRAPH_INPUT = 11;
    private static final int GRAPH_OUTPUT = 12;
    private static final int VALUE_NAME = 1;
    private static final int VALUE_TYPE = 2;
    private static final int TYPE_TENSOR = 1;
    private static final int TENSOR_ELEMENT = 1;
    private static final int TENSOR_SHAPE = 2;
    private static final int SHAPE_DIMENSION = 1;
    private static final int DIMENSION_SIZE = 1;

    private final List<Port> inputs = new ArrayList<>();
    private final List<Port> outputs = new ArrayList<>();
    private final Set<String> weights = new HashSet<>();

    private GraphPorts() {}

    /** @throws ModelException when the file cannot be read or is no graph */
    public static Ports read(Path file) {
        GraphPorts ports = new GraphPorts();
        try {
            new Message(Weights.map(file, 0, Files.size(file))).forEach(ports::readModel);
        } catch (IOException failure) {
            throw Weights.unreadable(file, failure);
        } catch (MalformedMessageException damaged) {
            throw Weights.noGraph(file, damaged);
        }
        return ports.ports();
    }

    /** Old graphs list their weights among what they take; nobody gives them those. */
    private Ports ports() {
        inputs.removeIf(input -> weights.contains(input.name()));
        return Ports.of(inputs, outputs);
    }

    private void readModel(Field field) {
        if (field.number() == MODEL_GRAPH) {
            field.message().forEach(this::readGraph);
        }
    }

    private void readGraph(Field field) {
        switch (field.number()) {
            case GRAPH_INITIALIZER ->
                weights.add(TensorHeader.read(field.message()).name());
            case GRAPH_INPUT -> inputs.add(port(field.message()));
            case GRAPH_OUTPUT -> outputs.add(port(field.message()));
            default -> {}
        }
    }

    private static Port port(Message value) {
        String[] name = {""};
        Element[] element = {Element.OTHER};
        List<Long> shape = new ArrayList<>();
        value.forEach(field -> {
            if (field.number() == VALUE_NAME) {
                name[0] = field.text();
            } else if (field.number() == VALUE_TYPE) {
                field.message().forEach(type -> {
                    if (type.number() == TYPE_TENSOR) {
                        element[0] = readTensor(type.message(), shape);
                    }
                });
            }
        });
        return new Port(name[0], element[0], shape);
    }

    private static Element readTensor(Message tensor, List<Long> shape) {
        Element[] element = {Element.OTHER};
        tensor.forEach(field -> {
            switch (field.number()) {
                case TENSOR_ELEMENT -> element[0] = element(field.value());
                case TENSOR_SHAPE ->
                    field.message().forEach(part -> {
                        if (part.number() == SHAPE_DIMENSION) {
                            shape.add(size(part.message()));
                        }
                    });
                default -> {}
            }
        });
        return element[0];
    }

    /** One that has a name instead of a number, or neither, is open. */
    private static long size(Message dimension) {
        long[] size = {Port.ANY};
        dimension.forEach(field -> {
            if (field.number() == DIMENSION_SIZE) {
                size[0] = Math.max(Port.ANY, field.value());
            }
        });
        return size[0];
    }

    /** By its number in the standard. */
    private static Element element(long code) {
        return switch ((int) code) {
            case 1 -> Element.FLOAT;
            case 6 -> Element.INT;
            case 7 -> Element.LONG;
            case 10 -> Element.HALF;
            default -> Element.OTHER;
        };
    }
}
