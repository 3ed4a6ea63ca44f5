package dev.loreboard.tck.fake;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** The different words of a text, in lower case and in their order. */
final class Words {

    private Words() {}

    static Set<String> of(String text) {
        Set<String> words =
                new LinkedHashSet<>(Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)));
        words.remove("");
        return words;
    }
}
