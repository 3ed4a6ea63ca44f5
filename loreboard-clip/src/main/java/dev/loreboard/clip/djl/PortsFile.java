package dev.loreboard.clip.djl;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.loreboard.clip.onnx.GraphPorts;
import dev.loreboard.clip.runtime.ModelException;
import dev.loreboard.clip.runtime.Port;
import dev.loreboard.clip.runtime.Port.Element;
import dev.loreboard.clip.runtime.Ports;
import dev.loreboard.clip.runtime.SessionOpener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a graph takes and gives as a file beside it declares, for graphs that do not say so themselves. */
record PortsFile(Path file) {

    private static final String ENDING = ".ports.json";
    private static final long LARGEST = 1 << 20;
    private static final String FORM = "It holds two lists, \"inputs\" and \"outputs\", of ports like {\"name\":"
            + " \"pixel_values\", \"element\": \"float\", \"shape\": [\"batch\", 3, 224, 224]}, where the element is"
            + " float, half, long or int, and a size that is open has a name.";

    /**
     * What is declared beside a graph, or else what the graph says itself.
     *
     * @throws ModelException when neither is there, or what is declared cannot be read
     */
    static Ports portsOf(Path graph) {
        String name = graph.getFileName().toString();
        PortsFile declared =
                new PortsFile(graph.resolveSibling(name.substring(0, Math.max(0, name.lastIndexOf('.'))) + ENDING));
        if (Files.exists(declared.file)) {
            return declared.read();
        } else if (name.endsWith(SessionOpener.ONNX)) {
            return GraphPorts.read(graph);
        }
        throw new ModelException("What goes into the model " + graph + " and comes out of it is not declared. Write it"
                + " into " + declared.file + ". " + FORM);
    }

    private Ports read() {
        JsonNode tree = tree();
        return Ports.of(ports(tree, "inputs"), ports(tree, "outputs"));
    }

    private JsonNode tree() {
        try {
            if (Files.size(file) > LARGEST) {
                throw misfit("has more than " + LARGEST + " bytes");
            }
            return new ObjectMapper().readTree(file.toFile());
        } catch (JacksonException damaged) {
            throw misfit("is no JSON: " + damaged.getOriginalMessage());
        } catch (IOException failure) {
            throw new ModelException(
                    "The file " + file + " cannot be read (" + failure + "). See that it is free to be read.", failure);
        }
    }

    private List<Port> ports(JsonNode tree, String field) {
        JsonNode list = tree.path(field);
        if (!list.isArray() || list.isEmpty()) {
            throw misfit("has no list \"" + field + "\" with ports");
        }
        List<Port> ports = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            ports.add(port(list.get(i), field + "[" + i + "]"));
        }
        return ports;
    }

    private Port port(JsonNode port, String place) {
        if (!port.path("name").isTextual() || !port.path("shape").isArray()) {
            throw misfit("has at " + place + " no port with a name and a shape");
        }
        List<Long> shape = new ArrayList<>();
        for (JsonNode size : port.get("shape")) {
            shape.add(size(size, place));
        }
        return new Port(port.get("name").textValue(), element(port.path("element"), place), shape);
    }

    private long size(JsonNode size, String place) {
        if (size.isTextual()) {
            return Port.ANY;
        } else if (size.canConvertToInt() && size.isIntegralNumber() && size.intValue() > 0) {
            return size.intValue();
        }
        throw misfit("has at " + place + " the size " + size + ", which is neither a number from 1 on nor a name");
    }

    private Element element(JsonNode element, String place) {
        return switch (element.asText()) {
            case "float" -> Element.FLOAT;
            case "half" -> Element.HALF;
            case "long" -> Element.LONG;
            case "int" -> Element.INT;
            default -> throw misfit("has at " + place + " the element " + element + ", which is none");
        };
    }

    private ModelException misfit(String problem) {
        return new ModelException("The file " + file + " " + problem + ". " + FORM);
    }
}
