package com.example.kettle;

import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.EntryNotFoundException;
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
import java.util.concurrent.ConcurrentHashMap;

/** As much of a store as the packed program asks for. */
final class KettleStore implements VectorStore {

    private final EmbeddingSpace space;
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();

    KettleStore(EmbeddingSpace space) {
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
        batch.forEach(entry -> entries.put(entry.id(), entry));
    }

    @Override
    public void describe(String id, Metadata metadata) {
        if (entries.computeIfPresent(id, (same, entry) -> entry.withMetadata(metadata)) == null) {
            throw new EntryNotFoundException(id);
        }
    }

    @Override
    public Optional<Entry> find(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    @Override
    public List<List<Match>> searchAll(List<Query> queries) {
        return queries.stream().map(query -> query.over(entries.values())).toList();
    }

    @Override
    public Page page(PageRequest request) {
        return request.over(entries.values());
    }

    @Override
    public long count(Filter filter) {
        return entries.values().stream()
                .filter(entry -> filter.matches(entry.metadata()))
                .count();
    }

    @Override
    public long remove(Collection<String> ids) {
        return ids.stream().filter(id -> entries.remove(id) != null).count();
    }

    @Override
    public long removeWhere(Filter filter) {
        return remove(entries.values().stream()
                .filter(entry -> filter.matches(entry.metadata()))
                .map(Entry::id)
                .toList());
    }

    @Override
    public void close() {}
}
