package dev.loreboard.api.store.filter;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A question about metadata with a yes or no for every entry. {@link #matches} is its meaning; a store may answer it in
 * any way that comes to the same.
 *
 * <p>A comparison on a field that is missing or holds another type is false, and its {@link Not} is true. New cases are
 * added only in a major version.
 */
public sealed interface Filter {

    record Everything() implements Filter {}

    record Nothing() implements Filter {}

    record Is(Field field, Value.Scalar value) implements Filter {}

    /** The field holds another value of the same type. */
    record IsNot(Field field, Value.Scalar value) implements Filter {}

    record OneOf(Field field, List<Value.Scalar> values) implements Filter {

        public OneOf {
            values = List.copyOf(requireSome(values, "one of"));
        }
    }

    record Between(Field field, End low, End high) implements Filter {

        public Between {
            if (low instanceof End.Unlimited && high instanceof End.Unlimited) {
                throw new IllegalArgumentException("A range has at least one end; to ask whether \"" + field
                        + "\" is there at all, use isPresent().");
            }
            Ranges.requireSameType(low, high);
        }
    }

    record Present(Field field) implements Filter {}

    record ContainsAny(Field field, List<String> words) implements Filter {

        public ContainsAny {
            words = new Value.Words(requireSome(words, "contain any of")).values();
        }
    }

    record ContainsAll(Field field, List<String> words) implements Filter {

        public ContainsAll {
            words = new Value.Words(requireSome(words, "contain all of")).values();
        }
    }

    record StartsWith(Field field, String prefix) implements Filter {

        public StartsWith {
            Value.Words.requireWellFormed(prefix);
        }
    }

    record AllOf(List<Filter> parts) implements Filter {

        public AllOf {
            parts = requireTwo(parts, "all of");
        }
    }

    record AnyOf(List<Filter> parts) implements Filter {

        public AnyOf {
            parts = requireTwo(parts, "any of");
        }
    }

    record Not(Filter part) implements Filter {}

    static Filter everything() {
        return new Everything();
    }

    static Filter nothing() {
        return new Nothing();
    }

    /** All of the parts; of none of them, everything. */
    static Filter allOf(List<Filter> parts) {
        return switch (parts.size()) {
            case 0 -> everything();
            case 1 -> parts.getFirst();
            default -> new AllOf(parts);
        };
    }

    /** At least one of the parts; of none of them, nothing. */
    static Filter anyOf(List<Filter> parts) {
        return switch (parts.size()) {
            case 0 -> nothing();
            case 1 -> parts.getFirst();
            default -> new AnyOf(parts);
        };
    }

    /**
     * Reads the text form that {@link #text()} writes: {@code style is "ink" and year >= 2019}.
     *
     * @throws dev.loreboard.api.failure.FilterSyntaxException pointing at the column of the mistake
     */
    static Filter parse(String text) {
        return new FilterParser(text).parse();
    }

    /** The text form; parsing it gives an equal filter. */
    default String text() {
        return FilterPrinter.print(this);
    }

    /** Both; a longer chain is one list of parts, as it is in the text form. */
    default Filter and(Filter other) {
        return new AllOf(this instanceof AllOf(List<Filter> parts) ? appended(parts, other) : List.of(this, other));
    }

    /** Either or both; a longer chain is one list of parts, as it is in the text form. */
    default Filter or(Filter other) {
        return new AnyOf(this instanceof AnyOf(List<Filter> parts) ? appended(parts, other) : List.of(this, other));
    }

    default Filter negated() {
        return new Not(this);
    }

    default boolean matches(Metadata metadata) {
        return switch (this) {
            case Everything() -> true;
            case Nothing() -> false;
            case Is(Field field, Value.Scalar wanted) ->
                wanted.equals(metadata.values().get(field));
            case IsNot(Field field, Value.Scalar unwanted) -> {
                Value found = metadata.values().get(field);
                yield found != null && found.getClass() == unwanted.getClass() && !found.equals(unwanted);
            }
            case OneOf(Field field, List<Value.Scalar> wanted) -> {
                Value found = metadata.values().get(field);
                yield found instanceof Value.Scalar scalar && wanted.contains(scalar);
            }
            case Between(Field field, End low, End high) ->
                metadata.values().get(field) instanceof Value.Ordered found && Ranges.contains(low, high, found);
            case Present(Field field) -> metadata.values().containsKey(field);
            case ContainsAny(Field field, List<String> words) ->
                metadata.values().get(field) instanceof Value.Words(List<String> found)
                        && words.stream().anyMatch(found::contains);
            case ContainsAll(Field field, List<String> words) ->
                metadata.values().get(field) instanceof Value.Words(List<String> found) && found.containsAll(words);
            case StartsWith(Field field, String prefix) ->
                metadata.values().get(field) instanceof Value.Text(String found) && found.startsWith(prefix);
            case AllOf(List<Filter> parts) -> parts.stream().allMatch(part -> part.matches(metadata));
            case AnyOf(List<Filter> parts) -> parts.stream().anyMatch(part -> part.matches(metadata));
            case Not(Filter part) -> !part.matches(metadata);
        };
    }

    /** The fields that the filter looks at, in the order in which they are named. */
    default Set<Field> fields() {
        Set<Field> fields = new LinkedHashSet<>();
        collectFields(this, fields);
        return fields;
    }

    private static void collectFields(Filter filter, Set<Field> fields) {
        switch (filter) {
            case Everything() -> {}
            case Nothing() -> {}
            case Is is -> fields.add(is.field());
            case IsNot isNot -> fields.add(isNot.field());
            case OneOf oneOf -> fields.add(oneOf.field());
            case Between between -> fields.add(between.field());
            case Present present -> fields.add(present.field());
            case ContainsAny any -> fields.add(any.field());
            case ContainsAll all -> fields.add(all.field());
            case StartsWith starts -> fields.add(starts.field());
            case AllOf all -> all.parts().forEach(part -> collectFields(part, fields));
            case AnyOf any -> any.parts().forEach(part -> collectFields(part, fields));
            case Not not -> collectFields(not.part(), fields);
        }
    }

    private static List<Filter> appended(List<Filter> parts, Filter other) {
        return Stream.concat(parts.stream(), Stream.of(other)).toList();
    }

    private static <T> List<T> requireSome(List<T> values, String comparison) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("\"" + comparison + "\" needs at least one value.");
        }
        return values;
    }

    private static List<Filter> requireTwo(List<Filter> parts, String joint) {
        if (parts.size() < 2) {
            throw new IllegalArgumentException("\"" + joint + "\" joins at least two filters, not " + parts.size()
                    + "; Filter.allOf and Filter.anyOf take any number.");
        }
        return List.copyOf(parts);
    }
}
