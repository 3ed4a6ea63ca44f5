package dev.loreboard.examples.studio.watch;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a question in Prometheus' language asks for. It is read piece by piece; a piece that has no name here is an error, so nothing is
 * passed over.
 *
 * @param metrics the names that it selects
 * @param labels those it selects or groups by
 */
record Expression(Set<String> metrics, Set<String> labels) {

    private static final Pattern PIECE = Pattern.compile("""
            \\s*(?:\
            (?<text>"(?:[^"\\\\]|\\\\.)*")\
            |(?<range>\\[[^]]*])\
            |(?<number>\\d+(?:\\.\\d+)?(?:ms|[smhdwy])?)\
            |(?<word>[a-zA-Z_:][a-zA-Z0-9_:]*)\
            |(?<sign>=~|!~|!=|==|>=|<=|[-+*/(){},<>=])\
            )\\s*""");

    private static final Pattern CALL = Pattern.compile("(?:(?:by|without)\\s*)?\\(");
    private static final Set<String> OPERATORS = Set.of("and", "or", "unless", "offset", "bool");
    private static final Set<String> GROUPING = Set.of("by", "without", "on", "ignoring");

    static Expression read(String text) {
        Expression read = new Expression(new TreeSet<>(), new TreeSet<>());
        Matcher piece = PIECE.matcher(text);
        boolean amongLabels = false;
        String before = "";
        while (piece.lookingAt()) {
            String word = piece.group("word");
            if (word != null && amongLabels) {
                read.labels.add(word);
            } else if (word != null && !OPERATORS.contains(word) && !isCalled(text, piece.end())) {
                read.metrics.add(word);
            }
            amongLabels = isAmongLabels(amongLabels, before, piece.group().strip());
            before = piece.group().strip();
            piece.region(piece.end(), text.length());
        }
        if (piece.regionStart() < text.length()) {
            throw new IllegalArgumentException(
                    "No piece begins like \"" + text.substring(piece.regionStart()) + "\" in " + text);
        }
        return read;
    }

    private static boolean isCalled(String text, int end) {
        return CALL.matcher(text).region(end, text.length()).lookingAt();
    }

    private static boolean isAmongLabels(boolean now, String before, String piece) {
        return switch (piece) {
            case "{" -> true;
            case "(" -> GROUPING.contains(before);
            case "}", ")" -> false;
            default -> now;
        };
    }
}
