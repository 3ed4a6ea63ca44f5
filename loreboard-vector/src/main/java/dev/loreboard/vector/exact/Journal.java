package dev.loreboard.vector.exact;

import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.StorageException;
import dev.loreboard.api.store.Durability;
import java.util.List;
import java.util.Optional;

/** Where the changes of an {@link ExactStore} are written down before they take effect. */
interface Journal extends AutoCloseable {

    Durability durability();

    /**
     * A table with everything that was written down so far. A new journal writes down now which space it is for.
     *
     * @param wanted the space that it must be for; nothing to take it as it is
     */
    Table begin(Optional<EmbeddingSpace> wanted, Scan scan);

    /** Returns when all of it is written down. */
    void append(List<Change.Update> updates);

    /** Forgets what later changes have outdated, when that is most of what is written down. */
    void tidy(View current);

    @Override
    void close();

    /** Writes nothing down. */
    Journal NONE = new Journal() {

        @Override
        public Durability durability() {
            return Durability.MEMORY;
        }

        @Override
        public Table begin(Optional<EmbeddingSpace> wanted, Scan scan) {
            return new Table(
                    wanted.orElseThrow(() -> new StorageException(
                            "An exact store in memory is always new, so it needs a space: lend one, or an embedder, or name the"
                                    + " file of a store that is there already.")),
                    scan);
        }

        @Override
        public void append(List<Change.Update> updates) {}

        @Override
        public void tidy(View current) {}

        @Override
        public void close() {}

        @Override
        public String toString() {
            return "in memory";
        }
    };
}
