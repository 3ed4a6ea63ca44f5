package dev.loreboard.vector.exact;

import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.StorageException;
import dev.loreboard.api.store.Durability;
import dev.loreboard.api.store.Entry;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Where the changes of an {@link ExactStore} are written down before they take effect. */
interface Journal extends AutoCloseable {

    Durability durability();

    /**
     * Gives everything that was written down so far, in order, and says which space it is for; a new journal writes that
     * down first.
     *
     * @param wanted the space that it must be for; nothing to take it as it is
     */
    EmbeddingSpace begin(Optional<EmbeddingSpace> wanted, Consumer<Change.Update> visitor);

    /** Returns when all of it is written down. */
    void append(List<Change.Update> updates);

    /** Forgets what later changes have outdated, when that is most of what is written down. */
    void tidy(EmbeddingSpace space, Collection<Entry> current);

    @Override
    void close();

    /** Writes nothing down. */
    Journal NONE = new Journal() {

        @Override
        public Durability durability() {
            return Durability.MEMORY;
        }

        @Override
        public EmbeddingSpace begin(Optional<EmbeddingSpace> wanted, Consumer<Change.Update> visitor) {
            return wanted.orElseThrow(() -> new StorageException("An exact store in memory is always new, so it needs a"
                    + " space: lend one, or an embedder, or name the file of a store that is there already."));
        }

        @Override
        public void append(List<Change.Update> updates) {}

        @Override
        public void tidy(EmbeddingSpace space, Collection<Entry> current) {}

        @Override
        public void close() {}

        @Override
        public String toString() {
            return "in memory";
        }
    };
}
