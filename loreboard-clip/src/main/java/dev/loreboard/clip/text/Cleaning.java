package dev.loreboard.clip.text;

import java.util.Locale;
import java.util.regex.Pattern;

/** What is done to words before a tokenizer sees them, where a family of models was trained on words treated so. */
public enum Cleaning {
    /** Nothing; the tokenizer itself does what is to be done. */
    NONE,
    /** Lower case. */
    LOWER_CASE,
    /** Lower case, no ASCII punctuation, single spaces: what SigLIP was trained on. */
    CANONICAL;

    private static final Pattern PUNCTUATION = Pattern.compile("[!-/:-@\\[-`{-~]");
    private static final Pattern BLANKS = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    public String apply(String text) {
        return switch (this) {
            case NONE -> text;
            case LOWER_CASE -> text.toLowerCase(Locale.ROOT);
            case CANONICAL -> canonical(text);
        };
    }

    private static String canonical(String text) {
        String words = text.replace('_', ' ').toLowerCase(Locale.ROOT);
        return BLANKS.matcher(PUNCTUATION.matcher(words).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }
}
