package dev.loreboard.vector.lucene;

import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.EntryNotFoundException;
import dev.loreboard.api.failure.StorageException;
import dev.loreboard.api.lifecycle.Gate;
import dev.loreboard.api.store.Durability;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.FacetCount;
import dev.loreboard.api.store.Facets;
import dev.loreboard.api.store.Fusion;
import dev.loreboard.api.store.HybridSearch;
import dev.loreboard.api.store.Match;
import dev.loreboard.api.store.Page;
import dev.loreboard.api.store.PageRequest;
import dev.loreboard.api.store.Query;
import dev.loreboard.api.store.Snapshots;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.api.store.filter.Field;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.api.store.filter.Metadata;
import dev.loreboard.vector.flight.SearchEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.IOUtils;

/**
 * A store in an index of Lucene: for collections from a handful to some millions of entries on one machine. What {@code
 * put} returned is on disk. Searches are approximate where that pays, and exact on request. May be shared between threads.
 */
public final class LuceneStore implements VectorStore, HybridSearch, Facets, Snapshots {

    private static final Duration PAUSE = Duration.ofMillis(20);

    private final LuceneOptions options;
    private final EmbeddingSpace space;
    private final Gate gate;
    private final IndexFailures failures;
    private final LiveIndex index;
    private final IndexChanges changes;
    private final WordSearch words = new WordSearch();

    /**
     * Opens a store for this space; its folder is made when it is missing.
     *
     * @throws dev.loreboard.api.failure.SpaceMismatchException when the index was made for another space
     * @throws dev.loreboard.api.failure.StorageException when the index cannot be used, or is in use
     */
    public LuceneStore(LuceneOptions options, EmbeddingSpace space) {
        this(options, Optional.of(space), MMapDirectory::new);
    }

    LuceneStore(LuceneOptions options, Optional<EmbeddingSpace> wanted, Place place) {
        this.options = options;
        this.gate = new Gate("the Lucene store at " + options.folder());
        this.failures = new IndexFailures(options.folder());
        try {
            this.index = open(options, wanted, place);
        } catch (IOException failure) {
            throw failures.of("open", failure);
        }
        this.space = index.current().space();
        this.changes = new IndexChanges(index, "loreboard-" + options.folder().getFileName());
    }

    /**
     * Opens a store that is there already, in whatever space it was made for.
     *
     * @throws dev.loreboard.api.failure.StorageException when there is none
     */
    public static LuceneStore existing(LuceneOptions options) {
        return new LuceneStore(options, Optional.empty(), MMapDirectory::new);
    }

    /** Where files are kept. */
    @FunctionalInterface
    interface Place {

        Directory at(Path folder) throws IOException;
    }

    private static LiveIndex open(LuceneOptions options, Optional<EmbeddingSpace> wanted, Place place)
            throws IOException {
        Path folder = options.folder().toAbsolutePath();
        makeFolder(folder, wanted);
        Directory directory = place.at(folder);
        try {
            return new LiveIndex(directory, options, wanted);
        } catch (IOException | RuntimeException failure) {
            IOUtils.closeWhileHandlingException(directory);
            throw failure;
        }
    }

    private static void makeFolder(Path folder, Optional<EmbeddingSpace> wanted) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (Files.exists(folder)) {
            throw new StorageException(
                    "There is a file at " + folder + "; a Lucene store lives in a folder. Name another place.");
        }
        if (wanted.isEmpty()) {
            throw OpenIndex.missing(folder);
        }
        Files.createDirectories(folder);
        IOUtils.fsync(folder.getParent(), true);
    }

    @Override
    public EmbeddingSpace space() {
        return space;
    }

    @Override
    public Durability durability() {
        return Durability.DISK;
    }

    @Override
    public void put(Collection<Entry> batch) {
        gate.run("put", () -> {
            record Prepared(String id, Document document) {}
            batch.forEach(entry -> space.requireSame(entry.embedding().space(), gate.toString()));
            List<Prepared> prepared = batch.stream()
                    .map(entry -> new Prepared(entry.id(), EntryDocument.of(entry)))
                    .toList();
            change("put", changing -> {
                for (Prepared one : prepared) {
                    changing.put(one.id(), one.document());
                }
                return prepared.size();
            });
        });
    }

    @Override
    public void describe(String id, Metadata metadata) {
        gate.run(
                "describe",
                () -> change("describe", changing -> {
                    Entry entry = changing.read(
                                    searcher -> new StoredEntries(searcher.getIndexReader(), space).find(id))
                            .orElseThrow(() -> new EntryNotFoundException(id));
                    changing.put(id, EntryDocument.of(entry.withMetadata(metadata)));
                    return entry;
                }));
    }

    @Override
    public Optional<Entry> find(String id) {
        return gate.call(
                "find", () -> read("find", searcher -> new StoredEntries(searcher.getIndexReader(), space).find(id)));
    }

    @Override
    public List<List<Match>> searchAll(List<Query> queries) {
        return gate.call("searchAll", () -> {
            queries.forEach(query -> space.requireSame(query.space(), gate.toString()));
            return SearchEvent.timed("lucene", queries.size(), () -> answers(queries));
        });
    }

    private List<List<Match>> answers(List<Query> queries) {
        return read("searchAll", searcher -> {
            VectorSearch search = new VectorSearch(searcher, space, options);
            List<List<Match>> answers = new ArrayList<>();
            for (Query query : queries) {
                answers.add(search.answer(query));
            }
            return answers;
        });
    }

    @Override
    public List<Match> search(Query query, String text, Fusion fusion) {
        return gate.call("search", () -> {
            space.requireSame(query.space(), gate.toString());
            return SearchEvent.timed("lucene", 1, () -> answer(query, text, fusion));
        });
    }

    private List<Match> answer(Query query, String text, Fusion fusion) {
        return read(
                "search",
                searcher ->
                        new MixedSearch(new VectorSearch(searcher, space, options), words, text).answer(query, fusion));
    }

    @Override
    public Page page(PageRequest request) {
        return gate.call("page", () -> read("page", searcher -> new Paging(searcher, space).page(request)));
    }

    @Override
    public long count(Filter filter) {
        return gate.call("count", () -> read("count", searcher -> (long) searcher.count(FactQueries.of(filter))));
    }

    @Override
    public List<FacetCount> facets(Field field, Filter filter, int limit) {
        return gate.call(
                "facets",
                () -> read(
                        "facets",
                        searcher -> new FacetCounting(searcher, space, field)
                                .mostFrequent(Selection.of(FactQueries.of(filter), searcher), limit)));
    }

    @Override
    public long remove(Collection<String> ids) {
        return gate.call("remove", () -> ids.isEmpty() ? 0L : remove("remove", Paging.withIds(ids)));
    }

    @Override
    public long removeWhere(Filter filter) {
        return gate.call("removeWhere", () -> remove("removeWhere", FactQueries.of(filter)));
    }

    private long remove(String call, org.apache.lucene.search.Query query) {
        return change(call, changing -> {
            long removed = changing.read(searcher -> searcher.count(query));
            if (removed > 0) {
                changing.remove(query);
            }
            return removed;
        });
    }

    @Override
    public void snapshotTo(Path folder) {
        gate.run("snapshotTo", () -> {
            try {
                new IndexSnapshot(options.folder(), folder).take(index.current().commits());
            } catch (IOException failure) {
                throw failures.of("snapshotTo", failure);
            }
        });
    }

    /**
     * Waits until the pieces of the index are joined as far as the store does it by itself. Joining goes on behind puts
     * and searches anyway; this is for whoever closes soon after putting much, since closing breaks it off.
     */
    public void settle() {
        gate.run("settle", () -> {
            while (!index.current().writer().getMergingSegments().isEmpty()) {
                pause();
            }
            showMerged("settle");
        });
    }

    /**
     * Joins the index into one piece, in which a search is fastest. It takes as long as building the graph of all entries
     * anew; puts and searches go on meanwhile.
     */
    public void compact() {
        gate.run("compact", () -> {
            try {
                boolean joined = join();
                if (!joined && !join()) {
                    throw new IOException("an earlier failure of the disk shut the index down");
                }
            } catch (InterruptedException interrupted) {
                throw cancelled(interrupted);
            } catch (IOException failure) {
                throw failures.of("compact", failure);
            }
            showMerged("compact");
        });
    }

    /** Whether the pieces are one now. The change before opens an index anew that a full disk has shut down. */
    private boolean join() throws IOException, InterruptedException {
        change("compact", changing -> true);
        return changes.compact();
    }

    private void showMerged(String call) {
        change(call, changing -> {
            changing.touch();
            return true;
        });
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException interrupted) {
            throw cancelled(interrupted);
        }
    }

    private CancelledException cancelled(Exception interrupted) {
        Thread.currentThread().interrupt();
        return new CancelledException(
                "Waiting for " + gate + " was cancelled: its thread was interrupted. What it does behind goes on.",
                interrupted);
    }

    @Override
    public void close() {
        gate.close(() -> {
            words.close();
            try {
                changes.close();
            } catch (IOException failure) {
                throw failures.of("close", failure);
            }
        });
    }

    private <T> T read(String call, LiveIndex.Reading<T> reading) {
        try {
            return index.read(reading);
        } catch (IOException failure) {
            throw failures.of(call, failure);
        }
    }

    private <T> T change(String call, Ticket.Change<T> change) {
        try {
            return changes.make(change);
        } catch (IOException failure) {
            throw failures.of(call, failure);
        }
    }
}
