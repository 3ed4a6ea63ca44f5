package dev.loreboard.api;

import dev.loreboard.api.content.ContentHash;
import dev.loreboard.api.content.Encoded;
import dev.loreboard.api.content.Fingerprint;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.filter.Metadata;
import java.util.List;
import java.util.Optional;

/** An addition that was read; what it needs of the media store is there. */
record Prepared(Addition addition, String id, ContentHash hash, Optional<Fingerprint> fingerprint) {

    /** Whether an entry was made of the same content, and at least the same is said about it. */
    boolean isIn(Entry entry) {
        return holds(entry.metadata(), noted()) && saysNoMoreThan(entry);
    }

    /** Whether everything that the addition says about its content is said of the entry too. */
    boolean saysNoMoreThan(Entry entry) {
        return holds(entry.metadata(), addition.metadata())
                && (addition.group().isEmpty() || addition.group().equals(entry.group()))
                && (addition.words().isEmpty() || addition.words().equals(entry.text()));
    }

    private static boolean holds(Metadata whole, Metadata part) {
        return whole.values().entrySet().containsAll(part.values().entrySet());
    }

    /** The entry that the store is to have; copies that were attached to the one before stay with the same content. */
    Entry entry(Embedding embedding, Optional<Entry> before) {
        return new Entry(id, embedding, metadata(before), words(), addition.group());
    }

    private Metadata metadata(Optional<Entry> before) {
        Metadata marked = fingerprint
                .map(found -> BoardFields.noteFingerprint(noted(), found))
                .orElseGet(this::noted);
        List<ContentHash> copies = before.map(Entry::metadata)
                .filter(noted -> BoardFields.hash(noted).equals(Optional.of(hash)))
                .map(BoardFields::copies)
                .orElse(List.of());
        return BoardFields.noteCopies(marked, copies);
    }

    /** The entry as it is, with the fingerprint that it lacks, or has by another scheme; nothing when it lacks none. */
    Optional<Entry> marked(Entry entry) {
        return fingerprint
                .filter(found -> !BoardFields.fingerprint(entry.metadata()).equals(Optional.of(found)))
                .map(found -> entry.withMetadata(BoardFields.noteFingerprint(entry.metadata(), found)));
    }

    private Metadata noted() {
        return BoardFields.note(
                addition.metadata(),
                addition.content(),
                hash,
                addition.encoded().flatMap(Encoded::path));
    }

    private Optional<String> words() {
        return addition.words()
                .or(() -> addition.content() instanceof Text text ? Optional.of(text.value()) : Optional.empty());
    }
}
