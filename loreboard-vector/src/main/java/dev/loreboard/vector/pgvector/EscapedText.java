package dev.loreboard.vector.pgvector;

/**
 * Texts without the character NUL, which PostgreSQL cannot keep. What stands for it keeps texts in their order, and
 * what begins with a prefix begins with it still. Half a surrogate pair, which no entry holds but somebody may ask for,
 * becomes what no entry holds either.
 */
final class EscapedText {

    private static final char MARK = 1;
    private static final String ESCAPED_NUL = "\1\1";
    private static final String ESCAPED_MARK = "\1\2";
    private static final String HALF_A_PAIR = "\1\3";

    private EscapedText() {}

    static String escape(String text) {
        if (text.chars().noneMatch(character -> character <= MARK || Character.isSurrogate((char) character))) {
            return text;
        }
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (character == 0) {
                escaped.append(ESCAPED_NUL);
            } else if (character == MARK) {
                escaped.append(ESCAPED_MARK);
            } else if (Character.getType(character) == Character.SURROGATE) {
                escaped.append(HALF_A_PAIR);
            } else {
                escaped.appendCodePoint(character);
            }
        });
        return escaped.toString();
    }

    static String unescape(String escaped) {
        if (escaped.indexOf(MARK) < 0) {
            return escaped;
        }
        StringBuilder text = new StringBuilder(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            if (escaped.startsWith(ESCAPED_NUL, i)) {
                text.append('\0');
                i++;
            } else if (escaped.startsWith(ESCAPED_MARK, i)) {
                text.append(MARK);
                i++;
            } else {
                text.append(escaped.charAt(i));
            }
        }
        return text.toString();
    }
}
