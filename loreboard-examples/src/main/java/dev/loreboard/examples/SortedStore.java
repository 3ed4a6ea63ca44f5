package dev.loreboard.examples;

import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.EntryNotFoundException;
import dev.loreboard.api.lifecycle.Gate;
import dev.loreboard.api.store.Durability;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.Match;
import dev.loreboard.api.store.Page;
import dev.loreboard.api.store.PageRequest;
import dev.loreboard.api.store.Query;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.api.store.filter.Metadata;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

// region store
/** A whole vector store in one screen: entries in memory, in the order of their ids. May be shared between threads. */
public final class SortedStore implements VectorStore {

    private final EmbeddingSpace space;
    private final Map<String, Entry> entries = new ConcurrentSkipListMap<>(Entry.ID_ORDER);
    private final Gate gate = new Gate("the sorted store"); // refuses calls after close, ends interrupted ones

    public SortedStore(EmbeddingSpace space) {
        this.space = space;
    }

    @Override
    public EmbeddingSpace space() {
        return space;
    }

    @Override
    public Durability durability() {
        return Durability.MEMORY;
    }

    @Override
    public void put(Collection<Entry> batch) {
        gate.run("put", () -> {
            // Look at all of them first: when one is refused, none is stored.
            batch.forEach(entry -> space.requireSame(entry.embedding().space(), "The sorted store"));
            batch.forEach(entry -> entries.put(entry.id(), entry));
        });
    }

    @Override
    public void describe(String id, Metadata metadata) {
        gate.run("describe", () -> {
            // One step, so that no change of another thread is lost.
            if (entries.computeIfPresent(id, (same, entry) -> entry.withMetadata(metadata)) == null) {
                throw new EntryNotFoundException(id);
            }
        });
    }

    @Override
    public Optional<Entry> find(String id) {
        return gate.call("find", () -> Optional.ofNullable(entries.get(id)));
    }

    @Override
    public List<List<Match>> searchAll(List<Query> queries) {
        return gate.call("searchAll", () -> {
            // An empty store refuses a strange space as well.
            queries.forEach(query -> space.requireSame(query.space(), "The sorted store"));
            return queries.stream().map(query -> query.over(entries.values())).toList();
        });
    }

    @Override
    public Page page(PageRequest request) {
        return gate.call("page", () -> request.over(entries.values()));
    }

    @Override
    public long count(Filter filter) {
        return gate.call("count", () -> matching(filter).count());
    }

    @Override
    public long remove(Collection<String> ids) {
        return gate.call(
                "remove",
                () -> ids.stream().filter(id -> entries.remove(id) != null).count());
    }

    @Override
    public long removeWhere(Filter filter) {
        return gate.call(
                "removeWhere",
                () -> matching(filter)
                        .filter(entry -> entries.remove(entry.id(), entry))
                        .count());
    }

    private Stream<Entry> matching(Filter filter) {
        return entries.values().stream().filter(entry -> filter.matches(entry.metadata()));
    }

    @Override
    public void close() {
        gate.close(() -> {}); // a store with a file or a connection lets go of it here
    }
}
// endregion
