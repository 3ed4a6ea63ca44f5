package dev.loreboard.api.store.filter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is known about an entry, by field, in field order.
 *
 * @param values at most one value a field
 */
public record Metadata(SortedMap<Field, Value> values) {

    private static final Metadata NONE = new Metadata(new TreeMap<>());

    public Metadata {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    public static Metadata none() {
        return NONE;
    }

    public static Metadata of(Map<Field, Value> values) {
        return new Metadata(new TreeMap<>(values));
    }

    /** Adds the value, or replaces the one that the field had. */
    public Metadata with(Field field, Value value) {
        SortedMap<Field, Value> more = new TreeMap<>(values);
        more.put(field, value);
        return new Metadata(more);
    }

    public Metadata with(String field, String value) {
        return with(Field.named(field), Value.of(value));
    }

    public Metadata with(String field, double value) {
        return with(Field.named(field), Value.of(value));
    }

    public Metadata with(String field, boolean value) {
        return with(Field.named(field), Value.of(value));
    }

    public Metadata with(String field, Instant value) {
        return with(Field.named(field), Value.of(value));
    }

    public Metadata with(String field, LocalDate value) {
        return with(Field.named(field), Value.of(value));
    }

    public Metadata with(String field, List<String> words) {
        return with(Field.named(field), Value.of(words));
    }

    public Metadata without(Field field) {
        SortedMap<Field, Value> fewer = new TreeMap<>(values);
        fewer.remove(field);
        return new Metadata(fewer);
    }

    public Optional<Value> find(Field field) {
        return Optional.ofNullable(values.get(field));
    }

    public Optional<Value> find(String field) {
        return find(Field.named(field));
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }
}
