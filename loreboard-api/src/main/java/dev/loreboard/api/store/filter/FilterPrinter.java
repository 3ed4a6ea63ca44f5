package dev.loreboard.api.store.filter;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a filter in the text form that {@link FilterParser} reads. */
final class FilterPrinter {

    private FilterPrinter() {}

    static String print(Filter filter) {
        return switch (filter) {
            case Filter.Everything() -> "everything";
            case Filter.Nothing() -> "nothing";
            case Filter.Is(Field field, Value.Scalar value) -> name(field) + " is " + literal(value);
            case Filter.IsNot(Field field, Value.Scalar value) -> name(field) + " is not " + literal(value);
            case Filter.OneOf(Field field, List<Value.Scalar> values) ->
                name(field) + " is one of "
                        + values.stream().map(FilterPrinter::literal).collect(Collectors.joining(", ", "(", ")"));
            case Filter.Between(Field field, End low, End high) -> range(name(field), low, high);
            case Filter.Present(Field field) -> name(field) + " is present";
            case Filter.ContainsAny(Field field, List<String> words) ->
                name(field) + " contains any of " + words(words);
            case Filter.ContainsAll(Field field, List<String> words) ->
                name(field) + " contains all of " + words(words);
            case Filter.StartsWith(Field field, String prefix) -> name(field) + " starts with " + quoted(prefix);
            case Filter.AllOf(List<Filter> parts) -> joined(parts, " and ");
            case Filter.AnyOf(List<Filter> parts) -> joined(parts, " or ");
            case Filter.Not(Filter part) -> "not " + enclosed(part);
        };
    }

    static String literal(Value.Scalar value) {
        return switch (value) {
            case Value.Text(String text) -> quoted(text);
            case Value.Truth(boolean truth) -> String.valueOf(truth);
            case Value.Real(double number) -> number(number);
            case Value.Moment(var moment) -> moment.toString();
        };
    }

    private static String number(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? String.valueOf((long) number)
                : String.valueOf(number);
    }

    /** Only a word that would begin another kind of filter needs quotes. */
    private static String name(Field field) {
        return FilterLexer.RESERVED.contains(field.name()) ? "`" + field.name() + "`" : field.name();
    }

    private static String range(String name, End low, End high) {
        String from = switch (low) {
            case End.Including(Value.Ordered value) -> literal(value) + " <= ";
            case End.Excluding(Value.Ordered value) -> literal(value) + " < ";
            case End.Unlimited() -> "";
        };
        String to = switch (high) {
            case End.Including(Value.Ordered value) -> " <= " + literal(value);
            case End.Excluding(Value.Ordered value) -> " < " + literal(value);
            case End.Unlimited() -> "";
        };
        return to.isEmpty() ? mirrored(name, low) : from + name + to;
    }

    private static String mirrored(String name, End low) {
        return switch (low) {
            case End.Including(Value.Ordered value) -> name + " >= " + literal(value);
            case End.Excluding(Value.Ordered value) -> name + " > " + literal(value);
            case End.Unlimited() -> throw new IllegalStateException("A range without ends cannot be made.");
        };
    }

    private static String words(List<String> words) {
        return words.stream().map(FilterPrinter::quoted).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String joined(List<Filter> parts, String joint) {
        return parts.stream().map(FilterPrinter::enclosed).collect(Collectors.joining(joint));
    }

    private static String enclosed(Filter part) {
        boolean joint = part instanceof Filter.AllOf || part instanceof Filter.AnyOf;
        return joint ? "(" + print(part) + ")" : print(part);
    }

    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(character -> {
            switch (character) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                case '\r' -> quoted.append("\\r");
                default -> {
                    if (Character.isISOControl(character)) {
                        quoted.append(String.format("\\u%04x", character));
                    } else {
                        quoted.append((char) character);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }
}
