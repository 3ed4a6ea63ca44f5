package dev.loreboard.clip.text;

/**
 * How a model wants its words; the same facts stand in the model's own configuration files. A value, safe to share.
 *
 * @param length how many tokens it reads at most
 * @param padding the token that fills up a shorter text
 * @param prompts come before the words, and are cleaned with them
 */
public record WordRules(int length, Padding padding, Cleaning cleaning, Prompts prompts) {

    private static final int LONGEST = 1 << 16;

    /** A token, in one of the two ways in which models name it. */
    public sealed interface Padding {

        record Id(long value) implements Padding {}

        record Named(String token) implements Padding {}
    }

    /** For a model that wants nothing before its words. */
    public WordRules(int length, Padding padding, Cleaning cleaning) {
        this(length, padding, cleaning, Prompts.NONE);
    }

    public WordRules {
        if (length < 3 || length > LONGEST) {
            throw new IllegalArgumentException("A model reads 3 to " + LONGEST + " tokens, not " + length + ".");
        }
    }

    public WordRules withPrompts(Prompts chosen) {
        return new WordRules(length, padding, cleaning, chosen);
    }
}
