package dev.loreboard.examples.studio.gallery;

import dev.loreboard.api.store.filter.Field;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.api.store.filter.Metadata;
import dev.loreboard.api.tagging.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A tag that pictures must have to be shown, written {@code mood:calm}. */
record Label(String facet, String word) {

    private static final String PREFIX = "tag.";

    static Optional<Label> parse(String text) {
        int colon = text.indexOf(':');
        boolean whole = colon > 0
                && colon < text.length() - 1
                && text.substring(0, colon).matches("[a-z]+");
        return whole ? Optional.of(new Label(text.substring(0, colon), text.substring(colon + 1))) : Optional.empty();
    }

    /** What lets in, on a board, the pictures that have it. */
    Filter filter() {
        return field(facet).containsAny(word);
    }

    /** What a board keeps of tags, so that it can be asked for them. */
    static Metadata noted(List<Tag> tags) {
        Map<String, List<String>> words = tags.stream()
                .collect(Collectors.groupingBy(
                        Tag::facet, TreeMap::new, Collectors.mapping(Tag::label, Collectors.toList())));
        Metadata noted = Metadata.none();
        for (Map.Entry<String, List<String>> facet : words.entrySet()) {
            noted = noted.with(PREFIX + facet.getKey(), facet.getValue());
        }
        return noted;
    }

    private static Field field(String facet) {
        return Field.named(PREFIX + facet);
    }
}
