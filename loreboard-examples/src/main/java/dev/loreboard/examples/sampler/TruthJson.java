package dev.loreboard.examples.sampler;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loreboard.examples.sampler.paint.Painting;
import dev.loreboard.examples.sampler.scene.Scene;
import dev.loreboard.examples.sampler.scene.Truth;

/** The truth about a picture, for programs. The keys are stable: some may be added, none is renamed. */
final class TruthJson {

    private TruthJson() {}

    static String write(String file, Scene scene, Truth truth, Painting painting) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("file", file);
        root.put("seed", truth.seed());
        root.put("width", painting.width());
        root.put("height", painting.height());
        root.put("caption", truth.caption());
        ArrayNode subjects = root.putArray("subjects");
        scene.subjects()
                .forEach(subject -> subjects.addObject()
                        .put("kind", subject.kind().word())
                        .put("colour", subject.colour().word())
                        .put("count", subject.count()));
        ObjectNode tags = root.putObject("tags");
        truth.tags().forEach((facet, words) -> words.forEach(tags.putArray(facet)::add));
        truth.moods().forEach(root.putArray("moods")::add);
        truth.alsoTrue().forEach(root.putArray("alsoTrue")::add);
        root.put("clear", painting.isClear());
        return root.toPrettyString().replace(System.lineSeparator(), "\n") + "\n";
    }
}
