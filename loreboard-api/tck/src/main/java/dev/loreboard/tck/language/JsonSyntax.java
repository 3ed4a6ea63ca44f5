package dev.loreboard.tck.language;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises JSON (RFC 8259) down to a depth, and keeps nothing of it. */
final class JsonSyntax {

    private static final int DEEPEST = 100;
    private static final Pattern SPACE = Pattern.compile("[ \\t\\n\\r]*+");
    private static final Pattern TEXT =
            Pattern.compile("\"(?:[^\"\\\\\\x00-\\x1f]|\\\\[\"\\\\/bfnrt]|\\\\u[0-9a-fA-F]{4})*+\"");
    private static final Pattern PLAIN =
            Pattern.compile("-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?(?:[eE][+-]?[0-9]++)?|true|false|null");

    private final Matcher rest;

    private JsonSyntax(String text) {
        rest = SPACE.matcher(text);
    }

    static boolean accepts(String text) {
        JsonSyntax syntax = new JsonSyntax(text);
        return syntax.value(0) && syntax.rest.regionStart() == text.length();
    }

    private boolean value(int depth) {
        skipSpace();
        boolean found = depth < DEEPEST && (take(TEXT) || take(PLAIN) || list(depth) || object(depth));
        skipSpace();
        return found;
    }

    private boolean list(int depth) {
        if (!take("[")) {
            return false;
        }
        skipSpace();
        if (take("]")) {
            return true;
        }
        do {
            if (!value(depth + 1)) {
                return false;
            }
        } while (take(","));
        return take("]");
    }

    private boolean object(int depth) {
        if (!take("{")) {
            return false;
        }
        skipSpace();
        if (take("}")) {
            return true;
        }
        do {
            skipSpace();
            if (!take(TEXT)) {
                return false;
            }
            skipSpace();
            if (!take(":") || !value(depth + 1)) {
                return false;
            }
        } while (take(","));
        return take("}");
    }

    private void skipSpace() {
        take(SPACE);
    }

    private boolean take(String sign) {
        return take(Pattern.compile(sign, Pattern.LITERAL));
    }

    private boolean take(Pattern pattern) {
        boolean found = rest.usePattern(pattern).lookingAt();
        if (found) {
            rest.region(rest.end(), rest.regionEnd());
        }
        return found;
    }
}
