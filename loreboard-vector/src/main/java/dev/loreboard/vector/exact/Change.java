package dev.loreboard.vector.exact;

import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.store.Entry;

/** One record of the file that an {@link ExactStore} keeps. */
sealed interface Change {

    /** The first record: everything that follows lives in this space. */
    record Begin(EmbeddingSpace space) implements Change {}

    /** What comes after it. */
    sealed interface Update extends Change {

        /** Which entry it is about. */
        String id();
    }

    record Put(Entry entry) implements Update {

        @Override
        public String id() {
            return entry.id();
        }
    }

    record Remove(String id) implements Update {}
}
