package dev.loreboard.examples.studio.soundtrack;

import dev.loreboard.api.tagging.Tag;
import java.util.List;

/**
 * The words of a piece.
 *
 * @param tags what mood they have and what they tell of
 */
record Lyrics(String text, List<Tag> tags) {

    Lyrics {
        tags = List.copyOf(tags);
    }

    List<String> words(String facet) {
        return tags.stream()
                .filter(tag -> tag.facet().equals(facet))
                .map(Tag::label)
                .toList();
    }
}
