package dev.loreboard.vector.chroma;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.loreboard.api.store.filter.End;
import dev.loreboard.api.store.filter.Field;
import dev.loreboard.api.store.filter.Value;
import dev.loreboard.vector.engine.FilterLanguage;
import dev.loreboard.vector.engine.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Filters as far as Chroma can say them. It has no prefixes, and its negations let in what has another type; of a part
 * that cannot be said, nothing is.
 */
final class WhereFilters implements FilterLanguage<Where> {

    /** The database behind Chroma binds some thirty thousand. */
    private static final int MOST_VALUES = 5_000;

    @Override
    public Where everything() {
        return new Where.Anything();
    }

    @Override
    public Where nothing() {
        return new Where.Nothing();
    }

    @Override
    public Where present(Field field) {
        ArrayNode kinds = JsonNodeFactory.instance.arrayNode();
        for (ValueKind kind : ValueKind.values()) {
            kinds.add(FlatMetadata.kind(kind));
        }
        return Where.comparison(FlatMetadata.kindKey(field), "$in", kinds);
    }

    @Override
    public Where holds(Field field, ValueKind kind) {
        return Where.comparison(
                FlatMetadata.kindKey(field), "$eq", JsonNodeFactory.instance.textNode(FlatMetadata.kind(kind)));
    }

    @Override
    public Where is(Field field, Value.Scalar value) {
        return Where.comparison(field.name(), "$eq", FlatMetadata.node(value));
    }

    @Override
    public Where oneOf(Field field, List<Value.Scalar> values) {
        Map<ValueKind, List<Value.Scalar>> byKind = values.stream().collect(Collectors.groupingBy(ValueKind::of));
        return values.size() > MOST_VALUES
                ? present(field)
                : Where.any(byKind.values().stream()
                        .map(alike -> Where.comparison(field.name(), "$in", array(alike)))
                        .toList());
    }

    @Override
    public Where between(Field field, End low, End high) {
        List<Where> ends = new ArrayList<>();
        low.limit().ifPresent(value -> ends.add(Where.comparison(field.name(), "$gte", FlatMetadata.node(value))));
        high.limit().ifPresent(value -> ends.add(Where.comparison(field.name(), "$lte", FlatMetadata.node(value))));
        return Where.all(ends);
    }

    @Override
    public Where contains(Field field, String word) {
        return Where.comparison(FlatMetadata.wordKey(field, word), "$eq", JsonNodeFactory.instance.booleanNode(true));
    }

    @Override
    public Where startsWith(Field field, String prefix) {
        return holds(field, ValueKind.TEXT);
    }

    @Override
    public Where all(List<Where> parts) {
        return Where.all(parts);
    }

    @Override
    public Where any(List<Where> parts) {
        return Where.any(parts);
    }

    /** What is let in besides would be missing among the rest. */
    @Override
    public Where not(Where part) {
        return new Where.Anything();
    }

    private static ArrayNode array(List<Value.Scalar> values) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        values.forEach(value -> array.add(FlatMetadata.node(value)));
        return array;
    }
}
