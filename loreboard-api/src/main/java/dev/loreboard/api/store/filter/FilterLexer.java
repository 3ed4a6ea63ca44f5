package dev.loreboard.api.store.filter;

import dev.loreboard.api.failure.FilterSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts the text form of a filter into tokens that know their column. */
final class FilterLexer {

    /** Words that begin a filter of their own, so that a field of that name stands in back quotes. */
    static final Set<String> RESERVED = Set.of("everything", "nothing", "not", "and", "or");

    enum Kind {
        WORD,
        FIELD,
        TEXT,
        NUMBER,
        MOMENT,
        SYMBOL,
        END
    }

    /** @param value what the token says: without quotes, with escapes resolved */
    record Token(Kind kind, String value, int column) {

        boolean is(String text) {
            return (kind == Kind.WORD || kind == Kind.SYMBOL) && value.equals(text);
        }

        String shown() {
            return kind == Kind.END ? "the end" : "\"" + value + "\"";
        }
    }

    private static final Pattern TOKEN = Pattern.compile("""
            (?<space>\\s+)\
            |(?<word>[A-Za-z_][A-Za-z0-9_.-]*)\
            |`(?<field>[^`]*)`\
            |(?<moment>\\d{4}-\\d{2}-\\d{2}(?:T[0-9:.]+Z)?)\
            |(?<number>[-+]?\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d+)?)\
            |(?<symbol><=|>=|!=|<|>|=|\\(|\\)|,)""");

    private final String text;

    FilterLexer(String text) {
        this.text = text;
    }

    List<Token> tokens() {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        int position = 0;
        while (position < text.length()) {
            int column = position + 1;
            if (text.charAt(position) == '"') {
                position = readText(position, tokens);
            } else if (matcher.region(position, text.length()).lookingAt()) {
                position = matcher.end();
                add(matcher, column, tokens);
            } else {
                throw new FilterSyntaxException(
                        text, column, "A filter does not hold the character " + text.charAt(position) + " here.");
            }
        }
        tokens.add(new Token(Kind.END, "", text.length() + 1));
        return tokens;
    }

    private static void add(Matcher matcher, int column, List<Token> tokens) {
        if (matcher.group("word") != null) {
            tokens.add(new Token(Kind.WORD, matcher.group("word"), column));
        } else if (matcher.group("field") != null) {
            tokens.add(new Token(Kind.FIELD, matcher.group("field"), column));
        } else if (matcher.group("moment") != null) {
            tokens.add(new Token(Kind.MOMENT, matcher.group("moment"), column));
        } else if (matcher.group("number") != null) {
            tokens.add(new Token(Kind.NUMBER, matcher.group("number"), column));
        } else if (matcher.group("symbol") != null) {
            tokens.add(new Token(Kind.SYMBOL, matcher.group("symbol"), column));
        }
    }

    /** Reads a quoted text and returns the position behind it. */
    private int readText(int start, List<Token> tokens) {
        StringBuilder value = new StringBuilder();
        int position = start + 1;
        while (position < text.length() && text.charAt(position) != '"') {
            char character = text.charAt(position);
            if (character != '\\') {
                value.append(character);
                position++;
            } else {
                position = readEscape(position, value);
            }
        }
        if (position >= text.length()) {
            throw new FilterSyntaxException(text, start + 1, "This text has no closing quote.");
        }
        tokens.add(new Token(Kind.TEXT, value.toString(), start + 1));
        return position + 1;
    }

    private int readEscape(int position, StringBuilder value) {
        char escaped = position + 1 < text.length() ? text.charAt(position + 1) : ' ';
        switch (escaped) {
            case '"', '\\' -> value.append(escaped);
            case 'n' -> value.append('\n');
            case 't' -> value.append('\t');
            case 'r' -> value.append('\r');
            case 'u' -> {
                String digits = text.substring(position + 2, Math.min(position + 6, text.length()));
                if (!digits.matches("[0-9a-fA-F]{4}")) {
                    throw new FilterSyntaxException(text, position + 1, "\\u is followed by four hexadecimal digits.");
                }
                value.append((char) Integer.parseInt(digits, 16));
                return position + 6;
            }
            default ->
                throw new FilterSyntaxException(
                        text, position + 1, "In a text, a backslash stands before \" \\ n t r or u.");
        }
        return position + 2;
    }
}
