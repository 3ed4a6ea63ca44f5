package dev.loreboard.examples.sampler;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loreboard.examples.sampler.music.MusicTruth;
import dev.loreboard.examples.sampler.music.Piece;
import dev.loreboard.examples.sampler.paint.Painting;
import dev.loreboard.examples.sampler.scene.Scene;
import dev.loreboard.examples.sampler.scene.Truth;
import dev.loreboard.examples.sampler.sound.Recording;
import java.util.List;
import java.util.Map;

/** The truth about a picture or a piece, for programs. The keys are stable: some may be added, none is renamed. */
final class TruthJson {

    private TruthJson() {}

    static String write(String file, Piece piece, Recording recording) {
        MusicTruth truth = MusicTruth.of(piece);
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("file", file);
        root.put("seed", piece.seed());
        root.put("seconds", recording.seconds());
        root.put("caption", truth.caption());
        root.put("beatsPerMinute", piece.pace());
        root.put("key", piece.key());
        root.put("form", piece.form().name());
        putTags(root, truth.tags());
        root.putArray("moods").add(piece.mood().word());
        return text(root);
    }

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
        putTags(root, truth.tags());
        truth.moods().forEach(root.putArray("moods")::add);
        truth.alsoTrue().forEach(root.putArray("alsoTrue")::add);
        root.put("clear", painting.isClear());
        return text(root);
    }

    private static void putTags(ObjectNode root, Map<String, List<String>> byFacet) {
        ObjectNode tags = root.putObject("tags");
        byFacet.forEach((facet, words) -> words.forEach(tags.putArray(facet)::add));
    }

    private static String text(ObjectNode root) {
        return root.toPrettyString().replace(System.lineSeparator(), "\n") + "\n";
    }
}
