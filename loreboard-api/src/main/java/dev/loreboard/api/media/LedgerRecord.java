package dev.loreboard.api.media;

import dev.loreboard.api.content.ContentHash;
import dev.loreboard.api.embedding.EmbeddingSpace;
import java.time.Instant;

/** Something that happened to a collection. */
public sealed interface LedgerRecord {

    Instant time();

    /** Content came in under this id. */
    record Added(Instant time, String id, ContentHash hash) implements LedgerRecord {}

    /**
     * Content came in that is a copy of an entry's, and was attached to it.
     *
     * @param source the copy's file, or the id that it came with
     */
    record Attached(Instant time, String original, String source, ContentHash hash) implements LedgerRecord {}

    /** Something was not taken in. */
    record Refused(Instant time, String source, String reason) implements LedgerRecord {}

    /** Words were found for an entry, by a person or a model. */
    record Described(Instant time, String id, String author, String text) implements LedgerRecord {}

    /** An entry was taken out. */
    record Removed(Instant time, String id) implements LedgerRecord {}

    /** Everything was embedded anew, and the collection lives in this space from now on. */
    record Moved(Instant time, EmbeddingSpace space) implements LedgerRecord {}
}
