package dev.loreboard.tck.sabotage;

import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.store.Durability;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.Match;
import dev.loreboard.api.store.Page;
import dev.loreboard.api.store.PageRequest;
import dev.loreboard.api.store.Query;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.api.store.filter.Metadata;
import dev.loreboard.tck.fake.PlainStore;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A good store that a saboteur makes wrong in one way. */
public class BrokenStore implements VectorStore {

    final PlainStore good;

    public BrokenStore(EmbeddingSpace space) {
        this(new PlainStore(space));
    }

    BrokenStore(PlainStore good) {
        this.good = good;
    }

    @Override
    public EmbeddingSpace space() {
        return good.space();
    }

    @Override
    public Durability durability() {
        return good.durability();
    }

    @Override
    public void put(Collection<Entry> entries) {
        good.put(entries);
    }

    @Override
    public void describe(String id, Metadata metadata) {
        good.describe(id, metadata);
    }

    @Override
    public Optional<Entry> find(String id) {
        return good.find(id);
    }

    @Override
    public List<List<Match>> searchAll(List<Query> queries) {
        return good.searchAll(queries);
    }

    @Override
    public Page page(PageRequest request) {
        return good.page(request);
    }

    @Override
    public long count(Filter filter) {
        return good.count(filter);
    }

    @Override
    public long remove(Collection<String> ids) {
        return good.remove(ids);
    }

    @Override
    public long removeWhere(Filter filter) {
        return good.removeWhere(filter);
    }

    @Override
    public void close() {
        good.close();
    }
}
