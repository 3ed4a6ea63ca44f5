package dev.loreboard.vector.exact;

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
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A store that compares a query with every entry, and so never misses one. Its entries live in memory, and when it was
 * given a file, on disk as well before {@code put} returns. May be shared between threads.
 */
public final class ExactStore implements VectorStore {

    private final EmbeddingSpace space;
    private final Journal journal;
    private final Gate gate;
    private final ConcurrentNavigableMap<String, Entry> entries = new ConcurrentSkipListMap<>(Entry.ID_ORDER);
    private final ReentrantLock writing = new ReentrantLock();

    /**
     * Opens a store for this space; its file is made when it is missing.
     *
     * @throws dev.loreboard.api.failure.SpaceMismatchException when the file was made for another space
     * @throws dev.loreboard.api.failure.StorageException when the file cannot be used, or is in use
     */
    public ExactStore(ExactOptions options, EmbeddingSpace space) {
        this(options.file().map(FileJournal::open).orElse(Journal.NONE), Optional.of(space));
    }

    private ExactStore(Journal journal, Optional<EmbeddingSpace> wanted) {
        this.journal = journal;
        this.gate = new Gate("the exact store " + journal);
        try {
            this.space = journal.begin(wanted, this::apply);
            journal.tidy(space, entries.values());
        } catch (RuntimeException failure) {
            journal.close();
            throw failure;
        }
    }

    /**
     * Opens a store that is there already, in whatever space it was made for.
     *
     * @throws dev.loreboard.api.failure.StorageException when there is none
     */
    public static ExactStore existing(ExactOptions options) {
        return new ExactStore(options.file().map(FileJournal::existing).orElse(Journal.NONE), Optional.empty());
    }

    @Override
    public EmbeddingSpace space() {
        return space;
    }

    @Override
    public Durability durability() {
        return journal.durability();
    }

    @Override
    public void put(Collection<Entry> batch) {
        gate.run("put", () -> {
            batch.forEach(entry -> space.requireSame(entry.embedding().space(), "The exact store " + journal));
            change(batch.stream().<Change.Update>map(Change.Put::new).toList());
        });
    }

    @Override
    public void describe(String id, Metadata metadata) {
        gate.run(
                "describe",
                () -> alone(() -> {
                    Entry entry =
                            Optional.ofNullable(entries.get(id)).orElseThrow(() -> new EntryNotFoundException(id));
                    change(List.of(new Change.Put(entry.withMetadata(metadata))));
                    return entry;
                }));
    }

    @Override
    public Optional<Entry> find(String id) {
        return gate.call("find", () -> Optional.ofNullable(entries.get(id)));
    }

    @Override
    public List<List<Match>> searchAll(List<Query> queries) {
        return gate.call("searchAll", () -> {
            queries.forEach(query -> space.requireSame(query.space(), "The exact store " + journal));
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
                () -> alone(() -> removeAll(
                        ids.stream().distinct().filter(entries::containsKey).toList())));
    }

    @Override
    public long removeWhere(Filter filter) {
        return gate.call(
                "removeWhere",
                () -> alone(() -> removeAll(entries.values().stream()
                        .filter(entry -> filter.matches(entry.metadata()))
                        .map(Entry::id)
                        .toList())));
    }

    @Override
    public void close() {
        gate.close(journal::close);
    }

    private long removeAll(List<String> ids) {
        change(ids.stream().<Change.Update>map(Change.Remove::new).toList());
        return ids.size();
    }

    /** On disk first, then for everybody to see. */
    private void change(List<Change.Update> updates) {
        alone(() -> {
            journal.append(updates);
            updates.forEach(this::apply);
            return updates;
        });
    }

    private void apply(Change.Update update) {
        switch (update) {
            case Change.Put(Entry entry) -> entries.put(entry.id(), entry);
            case Change.Remove(String id) -> entries.remove(id);
        }
    }

    private <T> T alone(Gate.Work<T, RuntimeException> work) {
        writing.lock();
        try {
            return work.run();
        } finally {
            writing.unlock();
        }
    }
}
