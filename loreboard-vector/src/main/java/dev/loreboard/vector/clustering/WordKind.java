package dev.loreboard.vector.clustering;

import java.util.HashSet;
import java.util.List;

/**
 * Words of one kind, like moods, of which one is true of a thing. A word that is true of everything is better left out.
 *
 * @param prompt what a word is put into before it is read, like {@code "%s in mood"}
 */
public record WordKind(String prompt, List<String> words) {

    /**
     * Takes over a copy of the words.
     *
     * @throws IllegalArgumentException for no words, one that is there twice, or a prompt without a place for one
     */
    public WordKind {
        words = List.copyOf(words);
        if (words.isEmpty() || !prompt.contains("%s")) {
            throw new IllegalArgumentException(
                    "Names come from at least one word and a prompt with a place for it, like \"a picture of %s\", not from "
                            + words.size() + " words and \"" + prompt + "\".");
        }
        if (new HashSet<>(words).size() < words.size()) {
            throw new IllegalArgumentException(
                    "A word is there twice in " + words + ". Each is one of the things that the others are not.");
        }
    }

    String told(String word) {
        return prompt.replace("%s", word);
    }
}
