package dev.loreboard.api.store;

import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.api.store.filter.Metadata;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Keeps entries of one space and finds the nearest. May be shared between threads. */
public interface VectorStore extends EntrySource, AutoCloseable {

    Durability durability();

    /**
     * Inserts entries, or replaces those of the same id; when one id comes twice, the last one counts. On return they
     * are visible to every search that begins afterwards, and as durable as {@link #durability()} says. When the store
     * itself fails on the way, some of them may be there; putting them again is safe.
     *
     * @throws dev.loreboard.api.failure.SpaceMismatchException when one lives in another space; nothing is stored then
     * @throws dev.loreboard.api.failure.StorageException when the store failed
     */
    void put(Collection<Entry> entries);

    /**
     * Replaces the metadata of an entry and leaves the rest of it alone.
     *
     * @throws dev.loreboard.api.failure.EntryNotFoundException when there is no such entry
     */
    void describe(String id, Metadata metadata);

    Optional<Entry> find(String id);

    /** Answers each query with its matches, best first, ties by id; the answers stand in the order of the queries. */
    List<List<Match>> searchAll(List<Query> queries);

    default List<Match> search(Query query) {
        return searchAll(List.of(query)).getFirst();
    }

    /** Removes entries by id and says how many there were; unknown ids are passed over. */
    long remove(Collection<String> ids);

    /** Removes every entry that the filter matches, and says how many. */
    long removeWhere(Filter filter);

    @Override
    void close();
}
