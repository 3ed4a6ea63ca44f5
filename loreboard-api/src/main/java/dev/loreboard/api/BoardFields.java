package dev.loreboard.api;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.ContentHash;
import dev.loreboard.api.content.Modality;
import dev.loreboard.api.relevance.KindField;
import dev.loreboard.api.store.filter.Field;
import dev.loreboard.api.store.filter.Metadata;
import dev.loreboard.api.store.filter.Value;
import java.nio.file.Path;
import java.util.Optional;

/** What a board notes about each entry beside the caller's own metadata. */
final class BoardFields {

    private static final String PREFIX = "content.";

    private static final Field HASH = Field.named(PREFIX + "hash");
    static final KindField KIND = new KindField(Field.named(PREFIX + "modality"));

    private static final Field PATH = Field.named(PREFIX + "path");

    private BoardFields() {}

    /** @throws IllegalArgumentException when a caller's own metadata has a field of the board */
    static void requireNone(Metadata own) {
        own.values().keySet().stream().filter(BoardFields::isOurs).findFirst().ifPresent(field -> {
            throw new IllegalArgumentException("The field \"" + field + "\" is the board's own: fields that begin"
                    + " with \"" + PREFIX + "\" tell where an entry came from. Choose another name.");
        });
    }

    static Metadata note(Metadata own, Content content, ContentHash hash, Optional<Path> path) {
        Metadata noted = KIND.note(own.with(HASH, Value.of(hash.toString())), content.modality());
        return path.isEmpty() ? noted : noted.with(PATH, Value.of(path.get().toString()));
    }

    static Optional<ContentHash> hash(Metadata noted) {
        return text(noted, HASH).map(ContentHash::parse);
    }

    static Optional<Path> path(Metadata noted) {
        return text(noted, PATH).map(Path::of);
    }

    static Optional<Modality> modality(Metadata noted) {
        return KIND.of(noted);
    }

    private static Optional<String> text(Metadata noted, Field field) {
        return noted.find(field)
                .flatMap(value -> value instanceof Value.Text(String text) ? Optional.of(text) : Optional.empty());
    }

    /** The caller's new metadata with the board's notes of before. */
    static Metadata replaceOwn(Metadata before, Metadata own) {
        Metadata merged = own;
        for (var noted : before.values().entrySet()) {
            if (isOurs(noted.getKey())) {
                merged = merged.with(noted.getKey(), noted.getValue());
            }
        }
        return merged;
    }

    private static boolean isOurs(Field field) {
        return field.name().startsWith(PREFIX);
    }
}
