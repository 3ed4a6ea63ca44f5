package dev.loreboard.vector.engine;

import dev.loreboard.api.store.filter.End;
import dev.loreboard.api.store.filter.Field;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.api.store.filter.Value;
import java.util.List;

/**
 * The conditions of an engine. {@link #translate} is the one place where the cases of a filter are told apart; an engine
 * says the few things that they come down to. Every condition is true or false for every entry: one on a missing field,
 * or on a value of another type, is false.
 */
public interface FilterLanguage<T> {

    T everything();

    T nothing();

    T present(Field field);

    /** The field has a value of this type. */
    T holds(Field field, ValueKind kind);

    T is(Field field, Value.Scalar value);

    /** One value or more; an engine may have a shorter way to say it. */
    default T oneOf(Field field, List<Value.Scalar> values) {
        return anyOf(values.stream().map(value -> is(field, value)).toList());
    }

    /** At least one end is limited; two limits are of one type. */
    T between(Field field, End low, End high);

    /** The field has a list of words with this one among them. */
    T contains(Field field, String word);

    /** One word or more; an engine may have a shorter way to say it. */
    default T containsAny(Field field, List<String> words) {
        return anyOf(words.stream().map(word -> contains(field, word)).toList());
    }

    T startsWith(Field field, String prefix);

    /** Two parts or more. */
    T all(List<T> parts);

    /** Two parts or more. */
    T any(List<T> parts);

    T not(T part);

    default T translate(Filter filter) {
        return switch (filter) {
            case Filter.Everything() -> everything();
            case Filter.Nothing() -> nothing();
            case Filter.Is(Field field, Value.Scalar value) -> is(field, value);
            case Filter.IsNot(Field field, Value.Scalar value) ->
                all(List.of(holds(field, ValueKind.of(value)), not(is(field, value))));
            case Filter.OneOf(Field field, List<Value.Scalar> values) -> oneOf(field, values);
            case Filter.Between(Field field, End low, End high) -> between(field, low, high);
            case Filter.Present(Field field) -> present(field);
            case Filter.ContainsAny(Field field, List<String> words) -> containsAny(field, words);
            case Filter.ContainsAll(Field field, List<String> words) ->
                allOf(words.stream().map(word -> contains(field, word)).toList());
            case Filter.StartsWith(Field field, String prefix) -> startsWith(field, prefix);
            case Filter.AllOf(List<Filter> parts) ->
                all(parts.stream().map(this::translate).toList());
            case Filter.AnyOf(List<Filter> parts) ->
                any(parts.stream().map(this::translate).toList());
            case Filter.Not(Filter part) -> not(translate(part));
        };
    }

    private T allOf(List<T> parts) {
        return parts.size() == 1 ? parts.getFirst() : all(parts);
    }

    private T anyOf(List<T> parts) {
        return parts.size() == 1 ? parts.getFirst() : any(parts);
    }
}
