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
import dev.loreboard.vector.flight.SearchEvent;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * A store that compares a query with every entry, and so never misses one. Its entries live in memory, and when it was
 * given a file, on disk as well before {@code put} returns. May be shared between threads.
 */
public final class ExactStore implements VectorStore {

    private final ExactOptions options;
    private final Journal journal;
    private final Gate gate;
    private final Table table;
    private final ReentrantLock writing = new ReentrantLock();

    /**
     * Opens a store for this space; its file is made when it is missing.
     *
     * @throws dev.loreboard.api.failure.SpaceMismatchException when the file was made for another space
     * @throws dev.loreboard.api.failure.StorageException when the file cannot be used, or is in use
     */
    public ExactStore(ExactOptions options, EmbeddingSpace space) {
        this(options, Optional.of(space), FileJournal::open);
    }

    private ExactStore(ExactOptions options, Optional<EmbeddingSpace> wanted, Function<Path, Journal> opener) {
        this.options = options;
        this.journal = switch (options.place()) {
            case Place.InMemory() -> Journal.NONE;
            case Place.InFile(Path file) -> opener.apply(file);
            case Place.Mapped(Path file) -> SavedJournal.open(file);
        };
        this.gate = new Gate("the exact store " + journal);
        try {
            this.table = journal.begin(wanted, options.scan());
            journal.tidy(table.view());
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
        return new ExactStore(options, Optional.empty(), FileJournal::existing);
    }

    @Override
    public EmbeddingSpace space() {
        return table.view().space();
    }

    @Override
    public Durability durability() {
        return journal.durability();
    }

    @Override
    public void put(Collection<Entry> batch) {
        gate.run("put", () -> {
            batch.forEach(entry -> requireSame(entry.embedding().space()));
            change(batch.stream().<Change.Update>map(Change.Put::new).toList());
        });
    }

    @Override
    public void describe(String id, Metadata metadata) {
        gate.run(
                "describe",
                () -> alone(() -> {
                    Entry entry = table.find(id).orElseThrow(() -> new EntryNotFoundException(id));
                    change(List.of(new Change.Put(entry.withMetadata(metadata))));
                    return entry;
                }));
    }

    @Override
    public Optional<Entry> find(String id) {
        return gate.call("find", () -> table.find(id));
    }

    @Override
    public List<List<Match>> searchAll(List<Query> queries) {
        return gate.call("searchAll", () -> {
            queries.forEach(query -> requireSame(query.space()));
            return SearchEvent.timed("exact", queries.size(), () -> new Answers(table.view(), options).to(queries));
        });
    }

    @Override
    public Page page(PageRequest request) {
        return gate.call("page", () -> new Pages(table.view()).page(request));
    }

    @Override
    public long count(Filter filter) {
        return gate.call("count", () -> table.view().rowsWhere(filter).count());
    }

    @Override
    public long remove(Collection<String> ids) {
        return gate.call(
                "remove",
                () -> alone(() -> removeAll(ids.stream()
                        .distinct()
                        .filter(table.view().ids()::containsKey)
                        .toList())));
    }

    @Override
    public long removeWhere(Filter filter) {
        return gate.call(
                "removeWhere",
                () -> alone(() -> {
                    View view = table.view();
                    return removeAll(view.rowsWhere(filter)
                            .mapToObj(row -> view.kept(row).id())
                            .toList());
                }));
    }

    /**
     * Saves the entries as they are at this moment into one file, which {@link ExactOptions#mapping} opens without reading its
     * vectors; puts go on meanwhile. What has the name is replaced once everything is on disk.
     *
     * @throws dev.loreboard.api.failure.StorageException when the file cannot be written
     */
    public void saveTo(Path file) {
        gate.run("saveTo", () -> SavedFile.write(table.view(), file));
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
            table.apply(updates);
            return updates;
        });
    }

    private void requireSame(EmbeddingSpace other) {
        space().requireSame(other, "The exact store " + journal);
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
