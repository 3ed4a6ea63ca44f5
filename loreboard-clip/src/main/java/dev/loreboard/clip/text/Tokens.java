package dev.loreboard.clip.text;

import java.util.List;

/**
 * A text as a model reads it. A value, safe to share.
 *
 * @param ids with the start and the end that the tokenizer puts around them
 * @param found how many there were before any was cut off
 * @param unread how many characters at the end of the text were not even looked at
 */
public record Tokens(List<Long> ids, int found, int unread) {

    public Tokens {
        ids = List.copyOf(ids);
        if (found < ids.size()) {
            throw new IllegalArgumentException(
                    "Of " + found + " tokens at most so many can be left, not " + ids.size() + ".");
        }
    }

    /** Whether the text was too long, so that the model does not see its end. */
    public boolean isCut() {
        return found > ids.size() || unread > 0;
    }

    Tokens withUnread(int characters) {
        return new Tokens(ids, found, characters);
    }
}
