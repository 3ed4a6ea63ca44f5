package dev.loreboard.tck.asserting;

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
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * A store that passes every call on to another one and fails with an {@link AssertionError} when the answer is not what
 * the contract allows, whatever others do to the store meanwhile. It closes the other one twice on purpose. May be shared
 * between threads when that may.
 */
public final class AssertingStore implements VectorStore {

    private final VectorStore watched;
    private final EmbeddingSpace space;
    private final Durability durability;

    /** Watches an open store, and owns it from now on. */
    public AssertingStore(VectorStore watched) {
        this.watched = watched;
        this.space = watched.space();
        this.durability = watched.durability();
    }

    @Override
    public EmbeddingSpace space() {
        Promise.kept(watched.space().equals(space), "space", "it stays the same.");
        return space;
    }

    @Override
    public Durability durability() {
        Promise.kept(watched.durability() == durability, "durability", "it stays the same.");
        return durability;
    }

    @Override
    public void put(Collection<Entry> entries) {
        Promise.call("put", () -> {
            watched.put(entries);
            return true;
        });
        Promise.kept(
                entries.stream().allMatch(entry -> entry.embedding().space().equals(space)),
                "put",
                "an entry of another space is refused.");
    }

    @Override
    public void describe(String id, Metadata metadata) {
        Promise.call("describe", () -> {
            watched.describe(id, metadata);
            return true;
        });
    }

    @Override
    public Optional<Entry> find(String id) {
        Optional<Entry> found = Promise.call("find", () -> watched.find(id));
        found.ifPresent(entry -> {
            Promise.kept(entry.id().equals(id), "find", "it finds \"" + id + "\", not \"" + entry.id() + "\".");
            Promise.kept(entry.embedding().space().equals(space), "find", "every entry lives in " + space + ".");
        });
        return found;
    }

    @Override
    public List<List<Match>> searchAll(List<Query> queries) {
        List<List<Match>> answers = Promise.call("searchAll", () -> watched.searchAll(queries));
        Promise.kept(
                answers.size() == queries.size(),
                "searchAll",
                "there is one answer for each query, not " + answers.size() + " for " + queries.size() + ".");
        for (int i = 0; i < queries.size(); i++) {
            AnswerCheck.check(queries.get(i), answers.get(i), space);
        }
        return answers;
    }

    @Override
    public Page page(PageRequest request) {
        Page page = Promise.call("page", () -> watched.page(request));
        PageCheck.check(request, page);
        return page;
    }

    @Override
    public long count(Filter filter) {
        long count = Promise.call("count", () -> watched.count(filter));
        Promise.kept(count >= 0, "count", "a count is not negative, like " + count + ".");
        Promise.kept(
                count == 0 || !(filter instanceof Filter.Nothing), "count", "nothing matches the filter \"nothing\".");
        return count;
    }

    @Override
    public long remove(Collection<String> ids) {
        long removed = Promise.call("remove", () -> watched.remove(ids));
        int different = new HashSet<>(ids).size();
        Promise.kept(
                removed >= 0 && removed <= different,
                "remove",
                "of " + different + " different ids " + removed + " cannot have been there.");
        return removed;
    }

    @Override
    public long removeWhere(Filter filter) {
        long removed = Promise.call("removeWhere", () -> watched.removeWhere(filter));
        Promise.kept(removed >= 0, "removeWhere", "a count is not negative, like " + removed + ".");
        return removed;
    }

    @Override
    public void close() {
        watched.close();
        watched.close();
    }
}
