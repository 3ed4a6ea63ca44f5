package dev.loreboard.api;

import dev.loreboard.api.clustering.ClusterRequest;
import dev.loreboard.api.clustering.Clusterer;
import dev.loreboard.api.clustering.Clustering;
import dev.loreboard.api.clustering.Duplicate;
import dev.loreboard.api.clustering.DuplicateFinder;
import dev.loreboard.api.clustering.Groups;
import dev.loreboard.api.content.Content;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.EntryNotFoundException;
import dev.loreboard.api.failure.UnreadableContentException;
import dev.loreboard.api.lifecycle.Gate;
import dev.loreboard.api.media.LedgerRecord;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.EntrySource;
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
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
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
public final class Loreboard implements EntrySource, AutoCloseable {

    private final Gate gate;
    private final Assembly assembly;
    private final Standing standing;
    private final Opened opened;
    private final Turn changes = new Turn("another change");
    private final Turn moves = new Turn("another re-embedding");

    /** @param opened what stays the board's to close, wherever it moves */
    Loreboard(Assembly assembly, Board board, Opened opened) {
        this.gate = new Gate("the board at " + assembly.folder().root());
        this.assembly = assembly;
        this.standing = new Standing(board);
        this.opened = opened;
    }

    /** Opens a board with the plugins that are there, or makes one; nothing needs to be configured. */
    public static Loreboard open(Path folder) {
        return at(folder).open();
    }

    /** Whether there is a board to be opened; opening makes one where there is none. */
    public static boolean isAt(Path folder) {
        return new BoardFolder(folder.toAbsolutePath()).read().isPresent();
    }

    /** Begins to say how a board is to be opened. */
    public static LoreboardBuilder at(Path folder) {
        return new LoreboardBuilder(folder);
    }

    /** The space that everything on this board lives in. */
    @Override
    public EmbeddingSpace space() {
        return standing.read(Board::space);
    }

    /**
     * Adds one content and says what it is called: the hash of its bytes, or what the entry is called that it is a copy of
     * and was attached to.
     *
     * @throws dev.loreboard.api.failure.LoreboardException the reason when it cannot be taken in
     */
    public String add(Content content) {
        return add(Addition.of(content));
    }

    /** Adds one content, and says what it is called, or what it is a copy of is called. */
    public String add(Addition addition) {
        return adding(adding -> {
            AddReport report = adding.run(List.of(addition).iterator(), OptionalLong.of(1), Progress.ignored());
            report.refusals().forEach(refusal -> {
                throw refusal.reason();
            });
            return adding.home();
        });
    }

    /**
     * Adds many. What cannot be taken in is noted in the ledger with its reason and stops nothing else. What is there
     * already, with the same content and at least what is said about it here, is passed over; so after an interruption or a crash the
     * same call finishes the work, and what was changed by {@link #update} meanwhile stays. A copy of a picture that is there
     * may be attached to it instead of added: see {@link Copies}.
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
        return adding(adding -> adding.run(additions, total, progress));
    }

    private <T> T adding(Function<Adding, T> work) {
        return change("add", board -> {
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                Adding adding = new Adding(board, threads);
                T outcome = work.apply(adding);
                board.gauge().changed(adding.added());
                return outcome;
            }
        });
    }

    public Optional<Entry> get(String id) {
        return read("get", board -> board.store().find(id));
    }

    /**
     * The content that an entry was made of, to show or to work on; nothing when it was never in a file.
     *
     * @throws EntryNotFoundException when there is no such entry
     * @throws UnreadableContentException when its file is gone
     */
    public Optional<Content> content(String id) {
        return read("content", board -> board.kept().of(board.entry(id)));
    }

    /** Words for an entry's content. */
    public List<Tag> tag(String id) {
        return read("tag", board -> {
            Tagger tagger = board.tools().tagger().get("tag");
            return tagger.tagAll(List.of(board.kept().needed(board.entry(id)))).getFirst();
        });
    }

    /** A description of an entry's content; the ledger notes it, and who wrote it. */
    public Description describe(String id) {
        return change("describe", board -> {
            Describer describer = board.tools().describer().get("describe");
            Description description = describer
                    .describeAll(List.of(board.kept().needed(board.entry(id))))
                    .getFirst();
            board.ledger()
                    .append(new LedgerRecord.Described(
                            board.clock().instant(), id, description.origin(), description.caption()));
            return description;
        });
    }

    /** Sorts the entries that the filter matches into groups of what is alike. */
    public Clustering cluster(Filter filter, Groups groups) {
        return read("cluster", board -> {
            Clusterer clusterer = board.tools().clusterer().get("cluster");
            return clusterer.cluster(ClusterRequest.of(board.entries(filter), groups));
        });
    }

    /** The entries among those that the filter matches that show the same as another of them. */
    public List<Duplicate> duplicates(Filter filter) {
        return read("duplicates", board -> {
            DuplicateFinder finder = board.tools().duplicateFinder().get("duplicates");
            return finder.duplicates(board.entries(filter));
        });
    }

    /**
     * Replaces what the caller knows about an entry; the board's own fields stay.
     *
     * @throws EntryNotFoundException when there is no such entry
     */
    public void update(String id, Metadata metadata) {
        BoardFields.requireNone(metadata);
        change("update", board -> {
            Entry entry = board.entry(id);
            board.store().describe(id, BoardFields.replaceOwn(entry.metadata(), metadata));
            return entry;
        });
    }

    /** Takes entries out, and says how many there were. Their media stay, since other entries may show them too. */
    public long remove(Collection<String> ids) {
        return change("remove", board -> {
            List<LedgerRecord.Removed> removed = ids.stream()
                    .distinct()
                    .filter(id -> board.store().find(id).isPresent())
                    .map(id -> new LedgerRecord.Removed(board.clock().instant(), id))
                    .toList();
            long count = board.store().remove(ids);
            board.lookalikes().forget(ids);
            board.ledger().appendAll(removed);
            board.gauge().changed(count);
            return count;
        });
    }

    public long count() {
        return count(Filter.everything());
    }

    @Override
    public long count(Filter filter) {
        return read("count", board -> board.store().count(filter));
    }

    @Override
    public Page page(PageRequest request) {
        return read("page", board -> board.store().page(request));
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
        return read("search", board -> new Searching(board).run(search));
    }

    /**
     * What is nearest to an entry, without the entry itself and at any relevance.
     *
     * @throws EntryNotFoundException when there is no such entry
     */
    public List<Hit> similar(String id, int limit) {
        return read("similar", board -> {
            return new Searching(board).similar(board.entry(id), limit);
        });
    }

    /**
     * Copies the entries that the filter matches to another board of the same space, under their ids, with their media and
     * what is known about them, and says how many. What is there already is passed over, so the same call again finishes
     * the work.
     *
     * @throws IllegalArgumentException when the other board is this one
     * @throws dev.loreboard.api.failure.SpaceMismatchException when it lives in another space; nothing is copied then
     */
    public long copyTo(Loreboard other, Filter filter, Progress progress) {
        if (other == this) {
            throw new IllegalArgumentException("A board is not copied to itself. Open another one, in another folder.");
        }
        return read("copyTo", from -> other.change("copyTo", to -> new Copying(from, to).run(filter, progress)));
    }

    /**
     * Embeds everything anew with another model, and goes on in its space; the model stays the caller's to close, after the
     * board. Until then the board answers and changes as before. What an earlier call has done already is not done again,
     * so after an interruption or a crash the same call finishes the work.
     *
     * <p>The board moves only when every entry can be embedded by the new model. What cannot is in the report: pixels and
     * samples that were never in a file, files that are gone, kinds of content that the model does not take. Add them anew
     * or remove them, and call again.
     *
     * @throws IllegalArgumentException when the board lives in the model's space already
     */
    public ReembedReport reembed(Embedder lent, Progress progress) {
        return reembed(new Choice.Lent<>(lent), progress);
    }

    /** Like {@link #reembed(Embedder, Progress)}, with the plugin of this name. */
    public ReembedReport reembed(String name, Settings settings, Progress progress) {
        return reembed(new Choice.Named<>(name, settings, "named by the program."), progress);
    }

    private ReembedReport reembed(Choice<Embedder> model, Progress progress) {
        return gate.call(
                "reembed",
                () -> moves.take(
                        "reembed",
                        () -> new Moving(assembly, standing.read(Function.identity()))
                                .run(model, changes, standing, progress)));
    }

    @Override
    public void close() {
        gate.close(() -> {
            standing.read(board -> board.footing().opened()).close();
            opened.close();
        });
    }

    private <T> T read(String call, Function<Board, T> work) {
        return gate.call(call, () -> standing.read(work));
    }

    /** One at a time; while it runs, the board does not move. */
    private <T> T change(String call, Function<Board, T> work) {
        return gate.call(call, () -> changes.take(call, () -> work.apply(standing.read(Function.identity()))));
    }
}
