package dev.loreboard.clip.runtime;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where numbers go into a graph and come out of it, by name and in the order of the graph. A value, safe to share. */
public record Ports(Map<String, Port> inputs, Map<String, Port> outputs) {

    public static Ports of(List<Port> inputs, List<Port> outputs) {
        return new Ports(byName(inputs), byName(outputs));
    }

    private static Map<String, Port> byName(List<Port> ports) {
        Map<String, Port> named = new LinkedHashMap<>();
        ports.forEach(port -> named.put(port.name(), port));
        return named;
    }
}
