package dev.loreboard.clip.tagging;

import dev.loreboard.api.tagging.Vocabulary;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Which words in a text speak for which label.
 *
 * @param id what it is called
 * @param entries each label with its words, in small letters
 */
public record Lexicon(String id, List<Entry> entries) {

    private static final String ANY_ENDING = "*";

    /**
     * The words of one label.
     *
     * @param words single ones; one that ends with {@code *} stands for all that begin so
     */
    public record Entry(String facet, String label, List<String> words) {

        public Entry {
            words = List.copyOf(words);
            if (facet.isBlank() || label.isBlank() || words.isEmpty()) {
                throw new IllegalArgumentException("An entry of a lexicon names its facet, its label and at least one"
                        + " word; this is: \"" + facet + "\", \"" + label + "\", " + words + ".");
            }
            words.stream()
                    .filter(word -> !word.matches("\\p{Ll}+\\*?"))
                    .findFirst()
                    .ifPresent(word -> {
                        throw new IllegalArgumentException("\"" + word + "\" of " + facet + " \"" + label
                                + "\" is not a single word in small letters, with or without a * at its end.");
                    });
        }

        /** Whether a word of a text is one of these. */
        boolean knows(String word) {
            return words.stream()
                    .anyMatch(own -> own.endsWith(ANY_ENDING)
                            ? word.startsWith(own.substring(0, own.length() - ANY_ENDING.length()))
                            : word.equals(own));
        }
    }

    public Lexicon {
        entries = List.copyOf(entries);
        if (id.isBlank() || entries.isEmpty()) {
            throw new IllegalArgumentException("A lexicon has a name and at least one entry.");
        }
    }

    /**
     * Reads lines like {@code mood.serene = calm, still, peace*}.
     *
     * @throws IOException when it cannot be read
     * @throws IllegalArgumentException when a line names no facet and label, or no words
     */
    public static Lexicon read(String id, Reader text) throws IOException {
        Properties lines = new Properties();
        lines.load(text);
        List<Entry> entries = new ArrayList<>();
        for (String name : lines.stringPropertyNames().stream().sorted().toList()) {
            int dot = name.indexOf('.');
            if (dot < 0) {
                throw new IllegalArgumentException("A line of the lexicon " + id + " begins with \"" + name
                        + "\". Begin it with the facet, a dot and the label, like mood.serene.");
            }
            List<String> words = Arrays.stream(lines.getProperty(name).split(","))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .toList();
            entries.add(
                    new Entry(name.substring(0, dot), name.substring(dot + 1).replace('_', ' '), words));
        }
        return new Lexicon(id, entries);
    }

    Vocabulary vocabulary() {
        Map<String, List<String>> labels = new TreeMap<>();
        entries.forEach(entry -> labels.computeIfAbsent(entry.facet(), unseen -> new ArrayList<>())
                .add(entry.label()));
        return new Vocabulary(labels.entrySet().stream()
                .map(facet -> new Vocabulary.Facet(facet.getKey(), facet.getValue()))
                .toList());
    }
}
