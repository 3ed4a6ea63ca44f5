package dev.loreboard.vector.chroma;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.filter.Field;
import dev.loreboard.api.store.filter.Value;
import dev.loreboard.vector.engine.EntryWriter;
import dev.loreboard.vector.engine.ValueKind;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * An entry as Chroma's metadata, which is flat. Under {@link #WHOLE} stands all of the entry but its vector and its
 * text, to be read back. What is beside it is there to be filtered by, and for other programs to read: texts, numbers
 * and truths as they are, moments as milliseconds, {@code tags:ink} for a word of a list, and {@code style?} for the
 * type of a value. No field's name has a colon or a question mark, so no two keys are alike.
 */
final class FlatMetadata {

    static final String WHOLE = ":entry";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private FlatMetadata() {}

    static ObjectNode of(Entry entry) {
        ObjectNode flat = NODES.objectNode();
        flat.put(WHOLE, Base64.getEncoder().encodeToString(EntryWriter.toBytes(withoutWords(entry))));
        entry.metadata().values().forEach((field, value) -> {
            flat.put(kindKey(field), kind(ValueKind.of(value)));
            switch (value) {
                case Value.Scalar scalar -> flat.set(field.name(), node(scalar));
                case Value.Words(List<String> words) -> words.forEach(word -> flat.put(wordKey(field, word), true));
            }
        });
        return flat;
    }

    static String kindKey(Field field) {
        return field.name() + "?";
    }

    static String wordKey(Field field, String word) {
        return field.name() + ":" + word;
    }

    static String kind(ValueKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    static JsonNode node(Value.Scalar value) {
        return switch (value) {
            case Value.Text(String text) -> NODES.textNode(text);
            case Value.Real(double number) -> NODES.numberNode(number);
            case Value.Truth(boolean truth) -> NODES.booleanNode(truth);
            case Value.Moment(var moment) -> NODES.numberNode((double) moment.toEpochMilli());
        };
    }

    /** The text is the document; here stands only whether there is one. */
    private static Entry withoutWords(Entry entry) {
        return entry.text().isPresent() ? entry.withText("") : entry;
    }
}
