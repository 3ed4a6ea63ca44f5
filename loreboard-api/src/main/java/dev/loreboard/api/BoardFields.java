package dev.loreboard.api;

import dev.loreboard.api.clustering.ContentMarks;
import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.ContentHash;
import dev.loreboard.api.content.Fingerprint;
import dev.loreboard.api.content.Modality;
import dev.loreboard.api.relevance.KindField;
import dev.loreboard.api.store.filter.Field;
import dev.loreboard.api.store.filter.Metadata;
import dev.loreboard.api.store.filter.Value;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a board notes about each entry beside the caller's own metadata. */
final class BoardFields {

    private static final String PREFIX = "content.";

    static final KindField KIND = ContentMarks.KIND;

    private static final Field PATH = Field.named(PREFIX + "path");

    /** The hashes of copies that were attached. */
    private static final Field COPIES = Field.named(PREFIX + "copies");

    private BoardFields() {}

    /** @throws IllegalArgumentException when a caller's own metadata has a field of the board */
    static void requireNone(Metadata own) {
        own.values().keySet().stream().filter(BoardFields::isOurs).findFirst().ifPresent(field -> {
            throw new IllegalArgumentException("The field \"" + field + "\" is the board's own: fields that begin"
                    + " with \"" + PREFIX + "\" tell where an entry came from. Choose another name.");
        });
    }

    static Metadata note(Metadata own, Content content, ContentHash hash, Optional<Path> path) {
        Metadata noted = KIND.note(own.with(ContentMarks.HASH, Value.of(hash.toString())), content.modality());
        return path.isEmpty() ? noted : noted.with(PATH, Value.of(path.get().toString()));
    }

    static Optional<ContentHash> hash(Metadata noted) {
        return ContentMarks.of(noted).hash();
    }

    static Optional<Path> path(Metadata noted) {
        return text(noted, PATH).map(Path::of);
    }

    static Optional<Modality> modality(Metadata noted) {
        return KIND.of(noted);
    }

    static Optional<Fingerprint> fingerprint(Metadata noted) {
        return ContentMarks.of(noted).fingerprint();
    }

    static Metadata noteFingerprint(Metadata noted, Fingerprint fingerprint) {
        return noted.with(ContentMarks.FINGERPRINT, Value.of(fingerprint.toString()));
    }

    /** A list that holds anything but hashes can only have been written by somebody else, and is none. */
    static List<ContentHash> copies(Metadata noted) {
        try {
            return noted.find(COPIES).stream()
                    .flatMap(BoardFields::words)
                    .map(ContentHash::parse)
                    .toList();
        } catch (IllegalArgumentException malformed) {
            return List.of();
        }
    }

    private static Stream<String> words(Value value) {
        return value instanceof Value.Words(List<String> words) ? words.stream() : Stream.empty();
    }

    /** Notes more copies beside those that are noted already; the same one is noted once. */
    static Metadata noteCopies(Metadata noted, Collection<ContentHash> more) {
        List<String> all = Stream.concat(copies(noted).stream(), more.stream())
                .distinct()
                .map(ContentHash::toString)
                .toList();
        return all.isEmpty() ? noted : noted.with(COPIES, Value.of(all));
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
