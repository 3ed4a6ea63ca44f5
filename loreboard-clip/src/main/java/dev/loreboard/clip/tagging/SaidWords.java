package dev.loreboard.clip.tagging;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a text that are said, and not denied. */
final class SaidWords {

    private static final Pattern WORD = Pattern.compile("[\\p{L}']+|[.,;:!?\\n]");
    private static final Set<String> DENIALS = Set.of("not", "no", "never", "without", "nor", "neither");
    private static final int REACH = 3;

    private SaidWords() {}

    /** In small letters, in their order. A denial reaches three words far, and not beyond the end of a line or a part of a sentence. */
    static List<String> of(String text) {
        List<String> said = new ArrayList<>();
        Matcher matcher = WORD.matcher(text.replace('’', '\'').toLowerCase(Locale.ROOT));
        int denied = 0;
        while (matcher.find()) {
            String word = matcher.group();
            if (!Character.isLetter(word.codePointAt(0))) {
                denied = 0;
            } else if (DENIALS.contains(word) || word.endsWith("n't")) {
                denied = REACH;
            } else if (denied > 0) {
                denied--;
            } else {
                said.add(word);
            }
        }
        return said;
    }
}
