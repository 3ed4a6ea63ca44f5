package dev.loreboard.vector.transfer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.filter.Field;
import dev.loreboard.api.store.filter.Metadata;
import dev.loreboard.api.store.filter.Value;
import java.io.IOException;
import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An entry as an object of JSON: {@code {"id":"dragon","vector":[0.6,0.8],"metadata":{"style":"ink"},"text":"...","group":"..."}}.
 * Numbers of a vector are written so that reading them gives the same bits. Texts, numbers and truths are JSON's own, a list
 * of words is an array, and a moment is {@code {"moment":"2026-11-01T00:00:00Z"}}.
 */
final class EntryJson {

    static final JsonFactory FACTORY = new JsonFactory();

    private static final String MOMENT = "moment";
    private static final double TOLERANCE = 1e-3;

    private EntryJson() {}

    static String write(Entry entry) throws IOException {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("id", entry.id());
            json.writeArrayFieldStart("vector");
            for (int i = 0; i < entry.embedding().dimension(); i++) {
                json.writeNumber(entry.embedding().at(i));
            }
            json.writeEndArray();
            if (!entry.metadata().isEmpty()) {
                json.writeObjectFieldStart("metadata");
                for (var known : entry.metadata().values().entrySet()) {
                    json.writeFieldName(known.getKey().name());
                    write(known.getValue(), json);
                }
                json.writeEndObject();
            }
            if (entry.text().isPresent()) {
                json.writeStringField("text", entry.text().get());
            }
            if (entry.group().isPresent()) {
                json.writeStringField("group", entry.group().get());
            }
            json.writeEndObject();
        }
        return line.toString();
    }

    private static void write(Value value, JsonGenerator json) throws IOException {
        switch (value) {
            case Value.Text(String text) -> json.writeString(text);
            case Value.Real(double number) -> json.writeNumber(number);
            case Value.Truth(boolean truth) -> json.writeBoolean(truth);
            case Value.Moment(Instant moment) -> {
                json.writeStartObject();
                json.writeStringField(MOMENT, moment.toString());
                json.writeEndObject();
            }
            case Value.Words(List<String> words) -> {
                json.writeStartArray();
                for (String word : words) {
                    json.writeString(word);
                }
                json.writeEndArray();
            }
        }
    }

    /** @throws IllegalArgumentException saying what is wrong with the object */
    static Entry read(JsonNode object, EmbeddingSpace space) {
        object.fieldNames().forEachRemaining(EntryJson::requireKnown);
        return new Entry(
                text(object, "id").orElseThrow(() -> new IllegalArgumentException("it has no \"id\"")),
                embedding(object.path("vector"), space),
                metadata(object.path("metadata")),
                text(object, "text"),
                text(object, "group"));
    }

    private static void requireKnown(String name) {
        if (!List.of("id", "vector", "metadata", "text", "group").contains(name)) {
            throw new IllegalArgumentException("it has a \"" + name + "\", which no entry has");
        }
    }

    private static Optional<String> text(JsonNode object, String name) {
        JsonNode text = object.path(name);
        if (text.isMissingNode()) {
            return Optional.empty();
        }
        return Optional.of(requireText(text, "its \"" + name + "\""));
    }

    private static String requireText(JsonNode node, String what) {
        if (!node.isTextual()) {
            throw new IllegalArgumentException(what + " is no text but " + node.getNodeType());
        }
        return node.textValue();
    }

    private static Embedding embedding(JsonNode vector, EmbeddingSpace space) {
        if (!vector.isArray()) {
            throw new IllegalArgumentException("its \"vector\" is no array of numbers");
        }
        float[] values = new float[vector.size()];
        for (int i = 0; i < values.length; i++) {
            if (!vector.get(i).isNumber()) {
                throw new IllegalArgumentException("its \"vector\" has at place " + i + " no number");
            }
            values[i] = vector.get(i).floatValue();
        }
        return isAsLongAsOne(values) ? Embedding.fromArray(space, values) : Embedding.of(space, values);
    }

    /** What an embedding wrote keeps its bits; what another program wrote may have any length. */
    private static boolean isAsLongAsOne(float[] values) {
        double squaredLength = 0;
        for (float value : values) {
            squaredLength += (double) value * value;
        }
        return Math.abs(squaredLength - 1) < TOLERANCE;
    }

    private static Metadata metadata(JsonNode object) {
        if (object.isMissingNode()) {
            return Metadata.none();
        }
        if (!object.isObject()) {
            throw new IllegalArgumentException("its \"metadata\" is no object");
        }
        SortedMap<Field, Value> values = new TreeMap<>();
        object.properties().forEach(known -> values.put(Field.named(known.getKey()), value(known.getValue())));
        return new Metadata(values);
    }

    private static Value value(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> Value.of(node.textValue());
            case NUMBER -> Value.of(node.doubleValue());
            case BOOLEAN -> Value.of(node.booleanValue());
            case OBJECT -> Value.of(moment(node));
            case ARRAY -> {
                List<String> words = new ArrayList<>();
                node.forEach(word -> words.add(requireText(word, "a word of its \"metadata\"")));
                yield Value.of(words);
            }
            case BINARY, MISSING, NULL, POJO ->
                throw new IllegalArgumentException("its \"metadata\" holds " + node.getNodeType());
        };
    }

    private static Instant moment(JsonNode node) {
        try {
            return Instant.parse(requireText(node.path(MOMENT), "a \"" + MOMENT + "\" of its \"metadata\""));
        } catch (DateTimeException malformed) {
            throw new IllegalArgumentException(
                    "a \"" + MOMENT + "\" of its \"metadata\" is none like 2026-11-01T00:00:00Z", malformed);
        }
    }
}
