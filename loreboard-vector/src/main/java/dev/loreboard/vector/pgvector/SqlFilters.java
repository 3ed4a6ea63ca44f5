package dev.loreboard.vector.pgvector;

import dev.loreboard.api.store.filter.End;
import dev.loreboard.api.store.filter.Field;
import dev.loreboard.api.store.filter.Value;
import dev.loreboard.vector.engine.FilterLanguage;
import dev.loreboard.vector.engine.ValueKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Filters as conditions on the column {@code metadata}. Whatever a user named or said is bound, never written into the
 * SQL. What is equal is asked for by containment, which the index of the column answers.
 */
final class SqlFilters implements FilterLanguage<Condition> {

    private static final int FEW = 100;

    @Override
    public Condition everything() {
        return Condition.of("TRUE");
    }

    @Override
    public Condition nothing() {
        return Condition.of("FALSE");
    }

    @Override
    public Condition present(Field field) {
        return Condition.of("(metadata -> ?) IS NOT NULL", field.name());
    }

    @Override
    public Condition holds(Field field, ValueKind kind) {
        return Condition.of("COALESCE(jsonb_typeof(metadata -> ?) = ?, FALSE)", field.name(), typeOf(kind));
    }

    @Override
    public Condition is(Field field, Value.Scalar value) {
        return contains(MetadataJson.write(field, value));
    }

    /** Many values are bound as one, since a statement has room for some ten thousand. */
    @Override
    public Condition oneOf(Field field, List<Value.Scalar> values) {
        return values.size() <= FEW
                ? FilterLanguage.super.oneOf(field, values)
                : Condition.of(
                        "COALESCE(metadata -> ? IN (SELECT jsonb_array_elements(?::jsonb)), FALSE)",
                        field.name(),
                        MetadataJson.write(values));
    }

    @Override
    public Condition between(Field field, End low, End high) {
        List<Condition> limits = new ArrayList<>();
        switch (low) {
            case End.Including(Value.Ordered value) -> limits.add(limit(field, ">=", value));
            case End.Excluding(Value.Ordered value) -> limits.add(limit(field, ">", value));
            case End.Unlimited() -> {}
        }
        switch (high) {
            case End.Including(Value.Ordered value) -> limits.add(limit(field, "<=", value));
            case End.Excluding(Value.Ordered value) -> limits.add(limit(field, "<", value));
            case End.Unlimited() -> {}
        }
        return Condition.joined(limits, " AND ");
    }

    @Override
    public Condition contains(Field field, String word) {
        return contains(MetadataJson.write(field, Value.of(List.of(word))));
    }

    @Override
    public Condition startsWith(Field field, String prefix) {
        return onlyFor(
                field,
                ValueKind.TEXT,
                Condition.of("starts_with(metadata ->> ?, ?)", field.name(), EscapedText.escape(prefix)));
    }

    @Override
    public Condition all(List<Condition> parts) {
        return Condition.joined(parts, " AND ");
    }

    @Override
    public Condition any(List<Condition> parts) {
        return Condition.joined(parts, " OR ");
    }

    @Override
    public Condition not(Condition part) {
        return part.within("(NOT ", ")");
    }

    private static Condition contains(String json) {
        return Condition.of("metadata @> ?::jsonb", json);
    }

    private Condition limit(Field field, String comparison, Value.Ordered value) {
        return switch (value) {
            case Value.Real(double number) ->
                onlyFor(
                        field,
                        ValueKind.NUMBER,
                        Condition.of("(metadata ->> ?)::float8 " + comparison + " ?", field.name(), number));
            case Value.Moment(var moment) ->
                onlyFor(
                        field,
                        ValueKind.MOMENT,
                        Condition.of(
                                "(metadata -> ? ->> ?)::bigint " + comparison + " ?",
                                field.name(),
                                MetadataJson.AT,
                                moment.toEpochMilli()));
        };
    }

    /** A cast would fail for values of another type, so they must not come to it. */
    private Condition onlyFor(Field field, ValueKind kind, Condition condition) {
        Condition holds = holds(field, kind).within("CASE WHEN ", "");
        return Condition.joined(List.of(holds, condition.within("", " ELSE FALSE END")), " THEN ");
    }

    private static String typeOf(ValueKind kind) {
        return switch (kind) {
            case TEXT -> "string";
            case NUMBER -> "number";
            case TRUTH -> "boolean";
            case MOMENT -> "object";
            case WORDS -> "array";
        };
    }
}
