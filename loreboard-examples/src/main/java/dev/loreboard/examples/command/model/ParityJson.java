package dev.loreboard.examples.command.model;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loreboard.clip.parity.ParityReference;
import dev.loreboard.clip.parity.ParityReport;
import dev.loreboard.clip.parity.PictureParity;
import dev.loreboard.clip.parity.TextParity;

/** What a check of a model came to, for programs. The keys are stable: some may be added, none is renamed. */
final class ParityJson {

    private ParityJson() {}

    static String write(ParityReference reference, ParityReport report, double least) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("model", reference.model());
        root.put("library", reference.library());
        root.put("space", report.space().name());
        root.put("precision", report.precision().name());
        root.put("holds", report.holds(least));
        root.put("least", least);
        ArrayNode pictures = root.putArray("pictures");
        report.pictures().forEach(picture -> write(picture, pictures.addObject()));
        ArrayNode texts = root.putArray("texts");
        report.texts().forEach(text -> write(text, texts.addObject()));
        return root.toPrettyString() + System.lineSeparator();
    }

    private static void write(PictureParity picture, ObjectNode into) {
        into.put("name", picture.name());
        number(into, "worstSteps", picture.worst());
        into.put("equalShare", picture.equal());
        number(into, "cosine", picture.cosine());
    }

    private static void write(TextParity text, ObjectNode into) {
        into.put("text", text.text());
        into.put("sameTokens", text.readsTheSame());
        number(into, "cosine", text.cosine());
        text.expected().forEach(into.putArray("expectedTokens")::add);
        text.found().forEach(into.putArray("foundTokens")::add);
    }

    /** What could not be compared is nothing. */
    private static void number(ObjectNode into, String key, double value) {
        if (Double.isFinite(value)) {
            into.put(key, value);
        } else {
            into.putNull(key);
        }
    }
}
