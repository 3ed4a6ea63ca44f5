package dev.loreboard.tck.fake;

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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A store in memory with nothing clever about it. */
public sealed class PlainStore implements VectorStore permits PlainWordsStore, PlainFileStore {

    final Gate gate = new Gate("the plain store");
    private final EmbeddingSpace space;
    final Map<String, Entry> entries = new ConcurrentHashMap<>();

    public PlainStore(EmbeddingSpace space) {
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
            batch.forEach(entry -> space.requireSame(entry.embedding().space(), "The plain store"));
            batch.forEach(entry -> entries.put(entry.id(), entry));
        });
    }

    @Override
    public void describe(String id, Metadata metadata) {
        gate.run("describe", () -> {
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
            queries.forEach(query -> space.requireSame(query.space(), "The plain store"));
            return queries.stream().map(query -> query.over(entries.values())).toList();
        });
    }

    @Override
    public Page page(PageRequest request) {
        return gate.call("page", () -> request.over(entries.values()));
    }

    @Override
    public long count(Filter filter) {
        return gate.call(
                "count",
                () -> entries.values().stream()
                        .filter(entry -> filter.matches(entry.metadata()))
                        .count());
    }

    @Override
    public long remove(Collection<String> ids) {
        return gate.call(
                "remove",
                () -> new HashSet<>(ids)
                        .stream().filter(id -> entries.remove(id) != null).count());
    }

    @Override
    public long removeWhere(Filter filter) {
        return gate.call(
                "removeWhere",
                () -> entries.values().stream()
                        .filter(entry -> filter.matches(entry.metadata()) && entries.remove(entry.id(), entry))
                        .count());
    }

    @Override
    public void close() {
        gate.close(() -> {});
    }
}
