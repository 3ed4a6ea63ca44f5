package dev.loreboard.api;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a program chose, by the type of the part; at most one of each. Immutable. */
final class Choices {

    static final Choices NONE = new Choices(Map.of());

    private final Map<Class<?>, Choice<?>> made;

    private Choices(Map<Class<?>, Choice<?>> made) {
        this.made = made;
    }

    /** Replaces an earlier choice of the same type. */
    <T> Choices with(Class<T> type, Choice<T> choice) {
        Map<Class<?>, Choice<?>> more = new HashMap<>(made);
        more.put(type, choice);
        return new Choices(more);
    }

    @SuppressWarnings("unchecked") // only with() puts something in, under its own type
    <T> Optional<Choice<T>> find(Class<T> type) {
        return Optional.ofNullable((Choice<T>) made.get(type));
    }
}
