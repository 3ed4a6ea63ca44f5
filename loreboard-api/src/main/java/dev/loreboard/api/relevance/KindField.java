package dev.loreboard.api.relevance;

import dev.loreboard.api.content.Modality;
import dev.loreboard.api.store.filter.Field;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.api.store.filter.Metadata;
import dev.loreboard.api.store.filter.Value;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The field in which entries say what kind of content they were made of: "text", "image", "audio" or "video". */
public record KindField(Field field) {

    public Filter is(Modality kind) {
        return field.is(word(kind));
    }

    public Metadata note(Metadata metadata, Modality kind) {
        return metadata.with(field, Value.of(word(kind)));
    }

    /** Nothing for an entry that does not say. */
    public Optional<Modality> of(Metadata metadata) {
        return metadata.find(field)
                .flatMap(value -> value instanceof Value.Text(String word) ? Optional.of(word) : Optional.empty())
                .flatMap(word -> Arrays.stream(Modality.values())
                        .filter(kind -> word(kind).equals(word))
                        .findFirst());
    }

    private static String word(Modality kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
