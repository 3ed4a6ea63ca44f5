package dev.loreboard.examples.studio.gallery;

import dev.loreboard.api.tagging.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says whether a picture is fantasy art, by what kind of picture it is taken for. Where that is not sure, it is let in. */
final class Judge {

    private static final String KIND = "kind";
    private static final String WANTED = "fantasy landscape";
    private static final double SURE = 0.6;

    private Judge() {}

    /** Why it is to be left out, if it is. */
    static Optional<String> reasonAgainst(List<Tag> tags) {
        return tags.stream()
                .filter(tag -> tag.facet().equals(KIND))
                .filter(tag -> !tag.label().equals(WANTED) && tag.confidence() >= SURE)
                .map(tag -> String.format(
                        Locale.ROOT, "It looks like %s (%.2f).", withArticle(tag.label()), tag.confidence()))
                .findFirst();
    }

    private static String withArticle(String noun) {
        return (noun.matches("[aeiou].*") ? "an " : "a ") + noun;
    }
}
