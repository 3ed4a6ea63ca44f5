package dev.loreboard.vector.learn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A map in a file: both spaces, and its layers. */
final class MapFile {

    private static final String WHAT = "map";

    private MapFile() {}

    static void write(SpaceMap map, Path file) {
        new ModelFile(WHAT, file).write(content -> {
            ModelFile.put(content.putObject("from"), map.from());
            ModelFile.put(content.putObject("to"), map.to());
            ArrayNode layers = content.putArray("layers");
            map.layers().all().forEach(layer -> put(layers.addObject(), layer));
        });
    }

    private static void put(ObjectNode content, Layer layer) {
        content.put("into", layer.into());
        content.put("out", layer.out());
        content.put("cut", layer.isCut());
        content.put("weights", ModelFile.text(layer.weights()));
    }

    static SpaceMap read(Path file) {
        return new ModelFile(WHAT, file).read(MapFile::map);
    }

    private static SpaceMap map(JsonNode content) {
        List<Layer> layers = new ArrayList<>();
        for (JsonNode layer : content.path("layers")) {
            layers.add(new Layer(
                    layer.path("into").asInt(),
                    layer.path("out").asInt(),
                    layer.path("cut").asBoolean(),
                    ModelFile.numbers(layer.path("weights"))));
        }
        return new SpaceMap(
                ModelFile.space(content.path("from")), ModelFile.space(content.path("to")), new Layers(layers));
    }
}
