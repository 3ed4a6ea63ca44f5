package dev.loreboard.api.clustering;

import dev.loreboard.api.content.ContentHash;
import dev.loreboard.api.content.Fingerprint;
import dev.loreboard.api.content.Modality;
import dev.loreboard.api.relevance.KindField;
import dev.loreboard.api.store.filter.Field;
import dev.loreboard.api.store.filter.Metadata;
import dev.loreboard.api.store.filter.Value;
import java.util.Optional;
import java.util.function.Function;

/**
 * By what an entry's content is recognised, as a board notes it in the entry's metadata. A mark that is not one is no
 * mark: it can only have been written by somebody else.
 */
public record ContentMarks(Optional<Modality> kind, Optional<ContentHash> hash, Optional<Fingerprint> fingerprint) {

    /** Where the kind of content stands. */
    public static final KindField KIND = new KindField(Field.named("content.modality"));

    /** Where the hash stands. */
    public static final Field HASH = Field.named("content.hash");

    /** Where the fingerprint stands. */
    public static final Field FINGERPRINT = Field.named("content.fingerprint");

    public static ContentMarks of(Metadata noted) {
        return new ContentMarks(
                KIND.of(noted), mark(noted, HASH, ContentHash::parse), mark(noted, FINGERPRINT, Fingerprint::parse));
    }

    private static <T> Optional<T> mark(Metadata noted, Field field, Function<String, T> parse) {
        try {
            return noted.find(field)
                    .flatMap(value -> value instanceof Value.Text(String text) ? Optional.of(text) : Optional.empty())
                    .map(parse);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
