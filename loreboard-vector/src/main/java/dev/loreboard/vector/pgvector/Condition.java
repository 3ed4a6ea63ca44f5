package dev.loreboard.vector.pgvector;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A part of SQL that is true or false for a row.
 *
 * @param sql with a question mark for each value
 * @param values what is bound in the places of the question marks
 */
record Condition(String sql, List<Object> values) {

    Condition {
        values = List.copyOf(values);
    }

    static Condition of(String sql, Object... values) {
        return new Condition(sql, List.of(values));
    }

    static Condition joined(List<Condition> parts, String joint) {
        return new Condition(
                parts.stream().map(Condition::sql).collect(Collectors.joining(joint, "(", ")")),
                parts.stream().flatMap(part -> part.values.stream()).toList());
    }

    /** Between two pieces of SQL. */
    Condition within(String before, String after) {
        return new Condition(before + sql + after, values);
    }

    Condition and(Condition other) {
        return joined(List.of(this, other), " AND ");
    }

    /** The values, and then others. */
    List<Object> valuesAnd(Object... more) {
        List<Object> all = new ArrayList<>(values);
        all.addAll(List.of(more));
        return all;
    }
}
