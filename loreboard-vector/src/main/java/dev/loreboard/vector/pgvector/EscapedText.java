package dev.loreboard.vector.pgvector;

/**
 * Texts without the character NUL, which PostgreSQL cannot keep. What stands for it keeps texts in their order, and what begins
 * with a prefix begins with it still.
 */
final class EscapedText {

    private static final String NUL = "\0";
    private static final String MARK = "\1";
    private static final String ESCAPED_NUL = "\1\1";
    private static final String ESCAPED_MARK = "\1\2";

    private EscapedText() {}

    static String escape(String text) {
        return text.indexOf(NUL) < 0 && text.indexOf(MARK) < 0
                ? text
                : text.replace(MARK, ESCAPED_MARK).replace(NUL, ESCAPED_NUL);
    }

    static String unescape(String escaped) {
        if (escaped.indexOf(MARK) < 0) {
            return escaped;
        }
        StringBuilder text = new StringBuilder(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            if (escaped.startsWith(ESCAPED_NUL, i)) {
                text.append(NUL);
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
