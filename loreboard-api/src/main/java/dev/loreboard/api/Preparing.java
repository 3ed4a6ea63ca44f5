package dev.loreboard.api;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.ContentHash;
import dev.loreboard.api.content.Encoded;
import dev.loreboard.api.content.Fingerprint;
import dev.loreboard.api.content.Fingerprinter;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.LoreboardException;
import dev.loreboard.api.media.MediaStore;
import dev.loreboard.api.store.VectorStore;
import java.util.Optional;

/** Reads additions: their bytes are kept as media, hashed, and looked at for a fingerprint. May be shared between threads. */
final class Preparing {

    private final VectorStore store;
    private final MediaStore media;
    private final Habits habits;
    private final Optional<Fingerprinter> fingerprinter;

    Preparing(Board board, Optional<Fingerprinter> fingerprinter) {
        this.store = board.store();
        this.media = board.media();
        this.habits = board.habits();
        this.fingerprinter = fingerprinter;
    }

    Prepared prepare(Addition addition) {
        Optional<Encoded> file = addition.encoded();
        ContentHash hash =
                file.isPresent() ? keep(file.get()) : addition.content().hash();
        String id = addition.id().orElse(hash.toString());
        return new Prepared(addition, id, hash, fingerprint(addition.content(), id, hash));
    }

    private ContentHash keep(Encoded file) {
        boolean stays = habits.keeping() == Keeping.REFERENCE && file.path().isPresent();
        if (stays) {
            habits.limits().checkBytes(file.toString(), file.size());
        }
        return stays ? file.hash() : media.put(file, habits.limits()).hash();
    }

    private Optional<Fingerprint> fingerprint(Content content, String id, ContentHash hash) {
        return fingerprinter.flatMap(
                present -> known(id, hash, present.scheme()).or(() -> found(present, content)));
    }

    /** What was noted when the same content was added before. */
    private Optional<Fingerprint> known(String id, ContentHash hash, String scheme) {
        return store.find(id)
                .filter(entry -> BoardFields.hash(entry.metadata()).equals(Optional.of(hash)))
                .flatMap(entry -> BoardFields.fingerprint(entry.metadata()))
                .filter(noted -> noted.scheme().equals(scheme));
    }

    /** Nothing for what cannot be read: that is for the embedder to refuse. */
    private static Optional<Fingerprint> found(Fingerprinter fingerprinter, Content content) {
        try {
            return fingerprinter.of(content);
        } catch (CancelledException cancelled) {
            throw cancelled;
        } catch (LoreboardException unreadable) {
            return Optional.empty();
        }
    }
}
