package dev.loreboard.vector.exact;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.filter.Metadata;
import java.util.Optional;

/** An entry without its vector, which lies among the vectors of others. */
record Kept(String id, Metadata metadata, Optional<String> text, Optional<String> group) {

    static Kept of(Entry entry) {
        return new Kept(entry.id(), entry.metadata(), entry.text(), entry.group());
    }

    Entry with(Embedding embedding) {
        return new Entry(id, embedding, metadata, text, group);
    }
}
