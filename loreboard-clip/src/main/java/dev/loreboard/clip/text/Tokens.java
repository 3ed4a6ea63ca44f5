package dev.loreboard.clip.text;

import java.util.List;

/**
 * A text as a model reads it. A value, safe to share.
 *
 * @param ids with the start and the end that the tokenizer puts around them
 * @param found how many there would be if nothing had been cut off
 */
public record Tokens(List<Long> ids, int found) {

    public Tokens {
        ids = List.copyOf(ids);
        if (found < ids.size()) {
            throw new IllegalArgumentException(
                    "Of " + found + " tokens at most so many can be left, not " + ids.size() + ".");
        }
    }

    /** Whether the text was too long, so that the model does not see its end. */
    public boolean isCut() {
        return found > ids.size();
    }
}
