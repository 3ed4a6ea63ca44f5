package dev.loreboard.clip.text;

import dev.loreboard.api.content.Text;
import dev.loreboard.api.failure.UnsupportedContentException;
import dev.loreboard.clip.runtime.ModelException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Reads words by the rules of a model. It does not close the tokenizer. May be shared between threads. */
public final class WordReader {

    /** Many times what any model reads, and few enough to be cleaned and cut in no time. */
    private static final int MOST_CHARACTERS = 100_000;

    private final Tokenizer tokenizer;
    private final WordRules rules;
    private final Overlong overlong;
    private final long padding;

    /** @throws ModelException when the tokenizer does not know the token that the rules fill up with */
    public WordReader(Tokenizer tokenizer, WordRules rules, Overlong overlong) {
        this.tokenizer = tokenizer;
        this.rules = rules;
        this.overlong = overlong;
        this.padding = switch (rules.padding()) {
            case WordRules.Padding.Id(long id) -> id;
            case WordRules.Padding.Named(String token) ->
                tokenizer
                        .id(token)
                        .orElseThrow(() -> new ModelException("Texts are filled up with the token \"" + token
                                + "\", which " + tokenizer + " does not know. Fetch the model again."));
        };
    }

    public WordRules rules() {
        return rules;
    }

    /** The token that fills up a text. */
    public long padding() {
        return padding;
    }

    /** @throws UnsupportedContentException when it is too long and that is not to be passed over */
    public Tokens read(Text text) {
        Tokens tokens = cut(text);
        if (tokens.isCut() && overlong == Overlong.REFUSE) {
            String size = tokens.unread() > 0
                    ? "goes on after the first " + (text.value().length() - tokens.unread()) + " characters"
                    : "has " + tokens.found() + " tokens";
            throw new UnsupportedContentException("The text " + size + ", and this model reads " + rules.length()
                    + " tokens at most, start and end included. Shorten it, split it into several, or open the "
                    + "model with Overlong.CUT.");
        }
        return tokens;
    }

    /**
     * As much of it as the model reads, whatever is to happen to texts that are too long. What comes after the first 100,000
     * characters is not looked at.
     */
    public Tokens cut(Text text) {
        String start = start(text.value());
        return tokenizer
                .tokens(rules.cleaning().apply(rules.prompts().with(text.role(), start)), rules.length())
                .withUnread(text.value().length() - start.length());
    }

    /** As much of it as the model reads, filled up to the full length. */
    public List<Long> padded(Text text) {
        List<Long> padded = new ArrayList<>(cut(text).ids());
        padded.addAll(Collections.nCopies(rules.length() - padded.size(), padding));
        return padded;
    }

    /** Without half a character at its end. */
    private static String start(String text) {
        if (text.length() <= MOST_CHARACTERS) {
            return text;
        }
        boolean splits = Character.isHighSurrogate(text.charAt(MOST_CHARACTERS - 1));
        return text.substring(0, splits ? MOST_CHARACTERS - 1 : MOST_CHARACTERS);
    }
}
