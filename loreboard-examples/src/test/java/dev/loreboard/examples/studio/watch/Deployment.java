package dev.loreboard.examples.studio.watch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files with which a studio is watched. */
final class Deployment {

    private static final Path FOLDER = Path.of("..", "deploy");

    private Deployment() {}

    static JsonNode dashboard() {
        return read(new ObjectMapper(), FOLDER.resolve(Path.of("grafana", "loreboard.json")));
    }

    static JsonNode configuration() {
        return read(new YAMLMapper(), FOLDER.resolve(Path.of("prometheus", "prometheus.yml")));
    }

    /** Those of the file that the configuration names. */
    static List<JsonNode> alerts() {
        String file = configuration().at("/rule_files/0").asText();
        return read(new YAMLMapper(), FOLDER.resolve("prometheus").resolve(file))
                .findParents("alert");
    }

    /** All that is drawn or looked out for, as it is asked. */
    static List<String> expressions() {
        return Stream.concat(Stream.of(dashboard()), alerts().stream())
                .flatMap(part -> part.findValues("expr").stream())
                .map(JsonNode::asText)
                .toList();
    }

    private static JsonNode read(ObjectMapper form, Path file) {
        try {
            return form.readTree(file.toFile());
        } catch (IOException failure) {
            throw new UncheckedIOException(file + " cannot be read.", failure);
        }
    }
}
