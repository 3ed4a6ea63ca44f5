package dev.loreboard.api;

import dev.loreboard.api.content.Fingerprint;
import dev.loreboard.api.content.Fingerprinter;
import dev.loreboard.api.content.Modality;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.VectorStore;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds what an addition is a copy of. The fingerprints propose an entry; it is the original when the embeddings are near
 * too, and the addition has nothing to say that is not said of it.
 */
final class Originals {

    /** How near the embeddings of a picture and of its copies are at least. */
    static final double SIMILARITY = 0.85;

    private final VectorStore store;
    private final Lookalikes lookalikes;
    private final Copies copies;
    private final Optional<Fingerprinter> fingerprinter;

    Originals(Board board, Optional<Fingerprinter> fingerprinter) {
        this.store = board.store();
        this.lookalikes = board.lookalikes();
        this.copies = board.habits().copies();
        this.fingerprinter = fingerprinter;
    }

    /** The entry that the very same content was attached to, when it is there and says so. */
    Optional<Entry> attachedTo(Prepared prepared) {
        return asked(prepared)
                .flatMap(fingerprint -> lookalikes.originalOf(prepared.hash()))
                .flatMap(store::find)
                .filter(original -> BoardFields.copies(original.metadata()).contains(prepared.hash()))
                .filter(prepared::saysNoMoreThan);
    }

    /**
     * The entry that a content is a copy of.
     *
     * @param entries where an entry is looked up
     */
    Optional<Entry> of(Prepared prepared, Embedding embedding, Function<String, Optional<Entry>> entries) {
        return asked(prepared)
                .flatMap(fingerprint -> near(fingerprint)
                        .flatMap(id -> entries.apply(id).stream())
                        .filter(candidate -> isOfTheKind(prepared, candidate))
                        .filter(candidate -> isNear(fingerprint, candidate))
                        .filter(prepared::saysNoMoreThan)
                        .filter(candidate -> candidate.embedding().similarityTo(embedding) >= SIMILARITY)
                        .findFirst());
    }

    /** The fingerprint of an addition that may be attached; from then on the board remembers its entries. */
    private Optional<Fingerprint> asked(Prepared prepared) {
        boolean may = switch (copies) {
            case ATTACH_UNNAMED -> prepared.addition().id().isEmpty();
            case ATTACH -> true;
            case ADD -> false;
        };
        Optional<Fingerprint> asked = prepared.fingerprint().filter(fingerprint -> may);
        asked.ifPresent(fingerprint -> lookalikes.fill(store, fingerprint));
        return asked;
    }

    private Stream<String> near(Fingerprint fingerprint) {
        return lookalikes.near(fingerprint, tolerance()).stream();
    }

    /** What is remembered may have changed meanwhile in a store that others write to as well. */
    private boolean isNear(Fingerprint fingerprint, Entry candidate) {
        return BoardFields.fingerprint(candidate.metadata())
                .filter(fingerprint::isComparableTo)
                .filter(noted -> noted.difference(fingerprint) <= tolerance())
                .isPresent();
    }

    private int tolerance() {
        return fingerprinter.map(Fingerprinter::tolerance).orElse(0);
    }

    private static boolean isOfTheKind(Prepared prepared, Entry candidate) {
        Modality kind = prepared.addition().content().modality();
        return BoardFields.modality(candidate.metadata()).equals(Optional.of(kind));
    }
}
