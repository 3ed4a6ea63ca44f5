package dev.loreboard.vector.engine;

import dev.loreboard.api.store.filter.Value;

/** The types of values, for engines that keep each in a place of its own. */
public enum ValueKind {
    TEXT,
    NUMBER,
    TRUTH,
    MOMENT,
    WORDS;

    public static ValueKind of(Value value) {
        return switch (value) {
            case Value.Text text -> TEXT;
            case Value.Real number -> NUMBER;
            case Value.Truth truth -> TRUTH;
            case Value.Moment moment -> MOMENT;
            case Value.Words words -> WORDS;
        };
    }
}
