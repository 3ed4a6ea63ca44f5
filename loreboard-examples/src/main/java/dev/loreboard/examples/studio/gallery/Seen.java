package dev.loreboard.examples.studio.gallery;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.tagging.Tag;
import java.util.List;

/** What is to be seen in a picture. */
public record Seen(Embedding embedding, List<Tag> tags) {

    public Seen {
        tags = List.copyOf(tags);
    }

    /** Its words of a kind, the surest first. */
    public List<String> words(String facet) {
        return tags.stream()
                .filter(tag -> tag.facet().equals(facet))
                .map(Tag::label)
                .toList();
    }
}
