package dev.loreboard.api.tagging;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a picture, a piece of music or a film is about, in words.
 *
 * @param title a few words
 * @param caption one or two sentences
 * @param scores analytical scores from 0 to 1 by name: "detail", "originality"
 * @param origin who wrote it: the name of a model, or "human"
 */
public record Description(
        String title, String caption, List<Tag> tags, SortedMap<String, Double> scores, String origin) {

    public Description {
        if (title.isBlank() || caption.isBlank() || origin.isBlank()) {
            throw new IllegalArgumentException("A description has a title, a caption and an origin; this is: \"" + title
                    + "\", \"" + caption + "\", \"" + origin + "\".");
        }
        tags = List.copyOf(tags);
        scores = Collections.unmodifiableSortedMap(new TreeMap<>(scores));
        scores.forEach((name, score) -> {
            if (!(score >= 0 && score <= 1)) {
                throw new IllegalArgumentException(
                        "The score \"" + name + "\" lies between 0 and 1, not at " + score + ".");
            }
        });
    }

    public static Description of(String title, String caption, String origin) {
        return new Description(title, caption, List.of(), new TreeMap<>(), origin);
    }

    public Description withTags(List<Tag> replacement) {
        return new Description(title, caption, replacement, scores, origin);
    }

    public Description withScores(Map<String, Double> replacement) {
        return new Description(title, caption, tags, new TreeMap<>(replacement), origin);
    }
}
