package dev.loreboard.api;

import dev.loreboard.api.clustering.ClusterRequest;
import dev.loreboard.api.clustering.Clusterer;
import dev.loreboard.api.clustering.Clustering;
import dev.loreboard.api.clustering.Duplicate;
import dev.loreboard.api.clustering.DuplicateFinder;
import dev.loreboard.api.clustering.Groups;
import dev.loreboard.api.content.Content;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.EntryNotFoundException;
import dev.loreboard.api.failure.UnreadableContentException;
import dev.loreboard.api.lifecycle.Gate;
import dev.loreboard.api.media.LedgerRecord;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.Page;
import dev.loreboard.api.store.PageRequest;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.api.store.filter.Metadata;
import dev.loreboard.api.tagging.Describer;
import dev.loreboard.api.tagging.Description;
import dev.loreboard.api.tagging.Tag;
import dev.loreboard.api.tagging.Tagger;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * A collection of pictures, words and sound that can be asked questions: what is added is kept as media, embedded and
 * indexed in one folder. May be shared between threads; one program at a time has a folder open.
 *
 * <pre>{@code
 * try (Loreboard board = Loreboard.open(Path.of("my-board"))) {
 *     board.add(Image.of(Path.of("dragon.jpg")));
 *     board.search("a dragon over a burning village").forEach(hit -> System.out.println(hit.id()));
 * }
 * }</pre>
 */
public final class Loreboard implements AutoCloseable {

    private static final int PAGE = 1000;

    private final Gate gate;
    private final Board board;
    private final KeptContent kept;
    private final Runnable release;
    private final ReentrantLock changing = new ReentrantLock();

    /** @param release closes what was opened for this board */
    Loreboard(Path folder, Board board, Runnable release) {
        this.gate = new Gate("the board at " + folder);
        this.board = board;
        this.kept = new KeptContent(board.media(), board.limits());
        this.release = release;
    }

    /** Opens a board with the plugins that are there, or makes one; nothing needs to be configured. */
    public static Loreboard open(Path folder) {
        return at(folder).open();
    }

    /** Begins to say how a board is to be opened. */
    public static LoreboardBuilder at(Path folder) {
        return new LoreboardBuilder(folder);
    }

    /** The space that everything on this board lives in. */
    public EmbeddingSpace space() {
        return board.store().space();
    }

    /**
     * Adds one content and says what it is called: the hash of its bytes.
     *
     * @throws dev.loreboard.api.failure.LoreboardException the reason when it cannot be taken in
     */
    public String add(Content content) {
        return add(Addition.of(content));
    }

    /** Adds one content, and says what it is called. */
    public String add(Addition addition) {
        AddReport report = addAll(List.of(addition), Progress.ignored());
        if (report.refused() > 0) {
            throw report.refusals().getFirst().reason();
        }
        return addition.id().orElseGet(() -> addition.content().hash().toString());
    }

    /**
     * Adds many. What cannot be taken in is noted in the ledger with its reason and stops nothing else. What is there
     * already, with the same content and at least what is said about it here, is passed over; so after an interruption or a crash the
     * same call finishes the work, and what was changed by {@link #update} meanwhile stays.
     */
    public AddReport addAll(Collection<Addition> additions, Progress progress) {
        return addAll(additions.iterator(), OptionalLong.of(additions.size()), progress);
    }

    /** Adds many that are not all in memory at once. */
    public AddReport addAll(Iterator<Addition> additions, Progress progress) {
        return addAll(additions, OptionalLong.empty(), progress);
    }

    /** Adds every picture, sound and film in a folder and the folders within it, called by its path from there. */
    public AddReport addFolder(Path folder, Progress progress) {
        try (Stream<Addition> additions = new MediaFolder(folder.toAbsolutePath()).additions()) {
            return addAll(additions.iterator(), progress);
        } catch (UncheckedIOException failure) {
            throw new UnreadableContentException(
                    "A folder in " + folder + " cannot be read (" + failure.getMessage()
                            + "). What was found before it is added; allow it to be read and add again.",
                    failure);
        }
    }

    private AddReport addAll(Iterator<Addition> additions, OptionalLong total, Progress progress) {
        return change("add", () -> {
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                AddReport report = new Adding(board, threads).run(additions, total, progress);
                board.gauge().changed(report.added());
                return report;
            }
        });
    }

    public Optional<Entry> get(String id) {
        return gate.call("get", () -> board.store().find(id));
    }

    /**
     * The content that an entry was made of, to show or to work on; nothing when it was never in a file.
     *
     * @throws EntryNotFoundException when there is no such entry
     * @throws UnreadableContentException when its file is gone
     */
    public Optional<Content> content(String id) {
        return gate.call("content", () -> kept.of(entry(id)));
    }

    /** Words for an entry's content. */
    public List<Tag> tag(String id) {
        return gate.call("tag", () -> {
            Tagger tagger = board.tools().tagger().get();
            return tagger.tagAll(List.of(kept.needed(entry(id)))).getFirst();
        });
    }

    /** A description of an entry's content; the ledger notes it, and who wrote it. */
    public Description describe(String id) {
        return change("describe", () -> {
            Describer describer = board.tools().describer().get();
            Description description =
                    describer.describeAll(List.of(kept.needed(entry(id)))).getFirst();
            board.ledger()
                    .append(new LedgerRecord.Described(
                            board.clock().instant(), id, description.origin(), description.caption()));
            return description;
        });
    }

    /** Sorts the entries that the filter matches into groups of what is alike. */
    public Clustering cluster(Filter filter, Groups groups) {
        return gate.call("cluster", () -> {
            Clusterer clusterer = board.tools().clusterer().get();
            return clusterer.cluster(ClusterRequest.of(entries(filter), groups));
        });
    }

    /** The entries among those that the filter matches that show the same as another of them. */
    public List<Duplicate> duplicates(Filter filter) {
        return gate.call("duplicates", () -> {
            DuplicateFinder finder = board.tools().duplicateFinder().get();
            return finder.duplicates(entries(filter));
        });
    }

    /**
     * Replaces what the caller knows about an entry; the board's own fields stay.
     *
     * @throws EntryNotFoundException when there is no such entry
     */
    public void update(String id, Metadata metadata) {
        BoardFields.requireNone(metadata);
        change("update", () -> {
            Entry entry = entry(id);
            board.store().describe(id, BoardFields.replaceOwn(entry.metadata(), metadata));
            return entry;
        });
    }

    /** Takes entries out, and says how many there were. Their media stay, since other entries may show them too. */
    public long remove(Collection<String> ids) {
        return change("remove", () -> {
            List<LedgerRecord.Removed> removed = ids.stream()
                    .distinct()
                    .filter(id -> board.store().find(id).isPresent())
                    .map(id -> new LedgerRecord.Removed(board.clock().instant(), id))
                    .toList();
            long count = board.store().remove(ids);
            board.ledger().appendAll(removed);
            board.gauge().changed(count);
            return count;
        });
    }

    public long count() {
        return count(Filter.everything());
    }

    public long count(Filter filter) {
        return gate.call("count", () -> board.store().count(filter));
    }

    public Page page(PageRequest request) {
        return gate.call("page", () -> board.store().page(request));
    }

    /** What is nearest to these words, best first. */
    public List<Hit> search(String words) {
        return search(Search.forWords(words));
    }

    /** What is nearest to this content, best first. */
    public List<Hit> search(Content content) {
        return search(Search.like(content));
    }

    /** What is nearest and has the relevance that the search asks for, best first. */
    public List<Hit> search(Search search) {
        return gate.call("search", () -> new Searching(board).run(search));
    }

    /**
     * What is nearest to an entry, without the entry itself and at any relevance.
     *
     * @throws EntryNotFoundException when there is no such entry
     */
    public List<Hit> similar(String id, int limit) {
        return gate.call("similar", () -> {
            return new Searching(board).similar(entry(id), limit);
        });
    }

    @Override
    public void close() {
        gate.close(release);
    }

    private Entry entry(String id) {
        return board.store().find(id).orElseThrow(() -> new EntryNotFoundException(id));
    }

    private List<Entry> entries(Filter filter) {
        List<Entry> entries = new ArrayList<>();
        Optional<PageRequest> next = Optional.of(PageRequest.first(PAGE).where(filter));
        while (next.isPresent()) {
            Page page = board.store().page(next.get());
            entries.addAll(page.entries());
            next = page.next();
        }
        return entries;
    }

    private <T> T change(String call, Gate.Work<T, RuntimeException> work) {
        return gate.call(call, () -> {
            awaitTurn(call);
            try {
                return work.run();
            } finally {
                changing.unlock();
            }
        });
    }

    private void awaitTurn(String call) {
        try {
            changing.lockInterruptibly();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancelledException(
                    "The call \"" + call + "\" was cancelled while it waited for another change.", interrupted);
        }
    }
}
