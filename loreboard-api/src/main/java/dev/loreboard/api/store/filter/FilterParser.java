package dev.loreboard.api.store.filter;

import dev.loreboard.api.failure.FilterSyntaxException;
import dev.loreboard.api.store.filter.FilterLexer.Kind;
import dev.loreboard.api.store.filter.FilterLexer.Token;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Reads the text form of a filter.
 *
 * <pre>
 * any        = all { "or" all }
 * all        = one { "and" one }
 * one        = "not" one | "(" any ")" | "everything" | "nothing" | comparison
 * comparison = field ( "is" | "=" ) value         | field ( "is" "not" | "!=" ) value
 *            | field "is" "one" "of" list         | field "is" "present"
 *            | field "contains" ( "any" | "all" ) "of" list
 *            | field "starts" "with" text         | field ( "&lt;" | "&lt;=" | "&gt;" | "&gt;=" ) end
 *            | end ( "&lt;" | "&lt;=" ) field [ ( "&lt;" | "&lt;=" ) end ]
 * </pre>
 */
final class FilterParser {

    private static final int DEEPEST = 200;

    private final String text;
    private final List<Token> tokens;
    private int position;
    private int depth;

    FilterParser(String text) {
        this.text = text;
        this.tokens = new FilterLexer(text).tokens();
    }

    Filter parse() {
        Filter filter = any();
        if (next().kind() != Kind.END) {
            throw mistake(next(), "Here \"and\", \"or\" or the end was expected, not " + next().shown() + ".");
        }
        return filter;
    }

    private Filter any() {
        List<Filter> parts = new ArrayList<>(List.of(all()));
        while (skip("or")) {
            parts.add(all());
        }
        return Filter.anyOf(parts);
    }

    private Filter all() {
        List<Filter> parts = new ArrayList<>(List.of(one()));
        while (skip("and")) {
            parts.add(one());
        }
        return Filter.allOf(parts);
    }

    private Filter one() {
        if (++depth > DEEPEST) {
            throw mistake(next(), "A filter is nested at most " + DEEPEST + " deep.");
        }
        Filter filter;
        if (skip("not")) {
            filter = one().negated();
        } else if (skip("(")) {
            filter = any();
            require(")");
        } else if (skip("everything")) {
            filter = Filter.everything();
        } else if (skip("nothing")) {
            filter = Filter.nothing();
        } else if (next().kind() == Kind.NUMBER || next().kind() == Kind.MOMENT) {
            filter = range();
        } else {
            filter = comparison(field());
        }
        depth--;
        return filter;
    }

    private Filter comparison(Field field) {
        if (skip("=")) {
            return field.is(scalar());
        }
        if (skip("!=")) {
            return field.isNot(scalar());
        }
        if (skip("is")) {
            return afterIs(field);
        }
        if (skip("contains")) {
            boolean any = skip("any");
            if (!any) {
                require("all");
            }
            require("of");
            List<String> words = list(this::words);
            return any ? new Filter.ContainsAny(field, words) : new Filter.ContainsAll(field, words);
        }
        if (skip("starts")) {
            require("with");
            return field.startsWith(words());
        }
        if (skip(">=")) {
            return field.atLeast(ordered());
        }
        if (skip(">")) {
            return field.above(ordered());
        }
        if (skip("<=")) {
            return field.atMost(ordered());
        }
        if (skip("<")) {
            return field.below(ordered());
        }
        throw mistake(
                next(),
                "After the field \"" + field
                        + "\" one of is, is not, is one of, is present, contains any of, contains all of,"
                        + " starts with, <, <=, >, >= was expected, not " + next().shown() + ".");
    }

    private Filter afterIs(Field field) {
        if (skip("not")) {
            return field.isNot(scalar());
        }
        if (skip("present")) {
            return field.isPresent();
        }
        if (skip("one")) {
            require("of");
            return field.oneOf(list(this::scalar));
        }
        return field.is(scalar());
    }

    private Filter range() {
        Value.Ordered low = ordered();
        End from = rangeEnd(low);
        Field field = field();
        if (!next().is("<") && !next().is("<=")) {
            return field.between(from, End.unlimited());
        }
        Token operator = next();
        position++;
        Value.Ordered high = ordered();
        if (low.getClass() != high.getClass()) {
            throw mistake(operator, "A range runs from number to number or from moment to moment.");
        }
        return field.between(from, operator.is("<=") ? End.including(high) : End.excluding(high));
    }

    private End rangeEnd(Value.Ordered low) {
        if (skip("<=")) {
            return End.including(low);
        }
        if (skip("<")) {
            return End.excluding(low);
        }
        throw mistake(
                next(),
                "After a value at the beginning < or <= and a field were expected, not " + next().shown() + ".");
    }

    private Field field() {
        Token token = next();
        boolean reserved = token.kind() == Kind.WORD && FilterLexer.RESERVED.contains(token.value());
        if (reserved || (token.kind() != Kind.WORD && token.kind() != Kind.FIELD)) {
            throw mistake(
                    token,
                    "Here the name of a field was expected, not " + token.shown()
                            + (reserved ? "; a field of that name stands in back quotes." : "."));
        }
        position++;
        return valid(token, () -> Field.named(token.value()));
    }

    private Value.Scalar scalar() {
        Token token = next();
        return switch (token.kind()) {
            case TEXT -> valid(take(), () -> Value.of(token.value()));
            case NUMBER, MOMENT -> ordered();
            case WORD -> {
                if (skip("true")) {
                    yield Value.of(true);
                }
                if (skip("false")) {
                    yield Value.of(false);
                }
                throw mistake(
                        token,
                        "Here a value was expected, not " + token.shown() + ". Text stands in double quotes: \""
                                + token.value() + "\".");
            }
            case FIELD, SYMBOL, END ->
                throw mistake(
                        token,
                        "Here a \"text\", a number, true, false or a date was expected, not " + token.shown() + ".");
        };
    }

    private Value.Ordered ordered() {
        Token token = next();
        return switch (token.kind()) {
            case NUMBER -> valid(take(), () -> Value.of(Double.parseDouble(token.value())));
            case MOMENT -> valid(take(), () -> moment(token.value()));
            case WORD, FIELD, TEXT, SYMBOL, END ->
                throw mistake(token, "Here a number or a date was expected, not " + token.shown() + ".");
        };
    }

    private static Value.Moment moment(String written) {
        return written.contains("T") ? Value.of(Instant.parse(written)) : Value.of(LocalDate.parse(written));
    }

    private String words() {
        Token token = next();
        if (token.kind() != Kind.TEXT) {
            throw mistake(token, "Here a text in double quotes was expected, not " + token.shown() + ".");
        }
        return valid(take(), () -> Value.of(token.value())).value();
    }

    private <T> List<T> list(Supplier<T> item) {
        require("(");
        List<T> items = new ArrayList<>(List.of(item.get()));
        while (skip(",")) {
            items.add(item.get());
        }
        require(")");
        return items;
    }

    private <T> T valid(Token token, Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException | DateTimeException invalid) {
            throw mistake(token, String.valueOf(invalid.getMessage()));
        }
    }

    private Token next() {
        return tokens.get(position);
    }

    private Token take() {
        return tokens.get(position++);
    }

    private boolean skip(String expected) {
        boolean found = next().is(expected);
        if (found) {
            position++;
        }
        return found;
    }

    private void require(String expected) {
        if (!skip(expected)) {
            throw mistake(next(), "Here \"" + expected + "\" was expected, not " + next().shown() + ".");
        }
    }

    private FilterSyntaxException mistake(Token token, String problem) {
        return new FilterSyntaxException(text, token.column(), problem);
    }
}
