package dev.loreboard.vector.pgvector;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.loreboard.api.failure.StorageException;
import dev.loreboard.api.store.filter.Field;
import dev.loreboard.api.store.filter.Metadata;
import dev.loreboard.api.store.filter.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Metadata as JSON that keeps every type apart: texts, numbers and truths are JSON's own, words are an array, and a
 * moment is {@code {"at": milliseconds since 1970}}.
 */
final class MetadataJson {

    /** The key of a moment. */
    static final String AT = "at";

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private MetadataJson() {}

    static String write(Metadata metadata) {
        ObjectNode object = NODES.objectNode();
        metadata.values().forEach((field, value) -> object.set(field.name(), node(value)));
        return object.toString();
    }

    /** An object with one field. */
    static String write(Field field, Value value) {
        return NODES.objectNode().set(field.name(), node(value)).toString();
    }

    /** An array. */
    static String write(List<Value.Scalar> values) {
        ArrayNode array = NODES.arrayNode();
        values.forEach(value -> array.add(node(value)));
        return array.toString();
    }

    static Metadata read(String json) {
        JsonNode object = parse(json);
        if (object.isEmpty()) {
            return Metadata.none();
        }
        SortedMap<Field, Value> values = new TreeMap<>();
        object.properties().forEach(known -> values.put(Field.named(known.getKey()), value(known.getValue())));
        return new Metadata(values);
    }

    /** A value that is not a list of words. */
    static Value.Scalar readScalar(String json) {
        return scalar(parse(json));
    }

    private static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException damaged) {
            throw new StorageException("The metadata in the table is no JSON that this store wrote: " + json, damaged);
        }
    }

    private static JsonNode node(Value value) {
        return switch (value) {
            case Value.Text(String text) -> TextNode.valueOf(EscapedText.escape(text));
            case Value.Real(double number) -> DoubleNode.valueOf(number);
            case Value.Truth(boolean truth) -> BooleanNode.valueOf(truth);
            case Value.Moment(Instant moment) -> NODES.objectNode().put(AT, moment.toEpochMilli());
            case Value.Words(List<String> words) -> {
                ArrayNode array = NODES.arrayNode();
                words.forEach(word -> array.add(EscapedText.escape(word)));
                yield array;
            }
        };
    }

    private static Value value(JsonNode node) {
        if (!node.isArray()) {
            return scalar(node);
        }
        List<String> words = new ArrayList<>();
        node.forEach(word -> words.add(EscapedText.unescape(word.asText())));
        return Value.of(words);
    }

    private static Value.Scalar scalar(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> Value.of(EscapedText.unescape(node.textValue()));
            case NUMBER -> Value.of(node.doubleValue());
            case BOOLEAN -> Value.of(node.booleanValue());
            case OBJECT -> Value.of(Instant.ofEpochMilli(node.path(AT).longValue()));
            case ARRAY, BINARY, MISSING, NULL, POJO ->
                throw new StorageException("The metadata in the table holds what this store does not write: " + node);
        };
    }
}
