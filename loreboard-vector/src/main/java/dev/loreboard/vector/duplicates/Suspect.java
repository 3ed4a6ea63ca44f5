package dev.loreboard.vector.duplicates;

import dev.loreboard.api.clustering.ContentMarks;
import dev.loreboard.api.store.Entry;

/** An entry that may be a copy of another, and by what its content is recognised. */
record Suspect(Entry entry, ContentMarks marks) {

    static Suspect of(Entry entry) {
        return new Suspect(entry, ContentMarks.of(entry.metadata()));
    }

    String id() {
        return entry.id();
    }

    double similarityTo(Suspect other) {
        return entry.embedding().similarityTo(other.entry.embedding());
    }
}
