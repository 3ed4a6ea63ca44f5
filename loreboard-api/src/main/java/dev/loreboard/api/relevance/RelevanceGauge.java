package dev.loreboard.api.relevance;

import dev.loreboard.api.content.Modality;
import dev.loreboard.api.embedding.Background;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.LoreboardException;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.VectorStore;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Measures the {@link Relevance} of what a store finds. It learns what answers are worth when it is first asked, keeps
 * that in a file, and learns anew when the entries of a kind have passed a power of two; a hit then costs two cosines. May
 * be shared between threads.
 */
public final class RelevanceGauge {

    private static final System.Logger LOG = System.getLogger(RelevanceGauge.class.getName());

    private final VectorStore store;
    private final KindField kinds;
    private final Optional<Embedding> outOfWorld;
    private final LearnedFile file;
    private final Survey survey;
    private final ReentrantLock learning = new ReentrantLock();
    private final Map<Modality, Long> counts = new EnumMap<>(Modality.class);
    private final Set<Pair> unknown = new HashSet<>();
    private volatile Map<Pair, Backdrop> learned;
    private long changes;

    /**
     * @param store whose entries were made by the embedder
     * @param kinds where the entries say what they were made of
     * @param path of the file in which to keep what is learned
     */
    public RelevanceGauge(Embedder embedder, VectorStore store, KindField kinds, Path path) {
        this.store = store;
        this.kinds = kinds;
        this.outOfWorld =
                embedder instanceof Background background ? Optional.of(background.outOfWorld()) : Optional.empty();
        BackgroundTexts texts = BackgroundTexts.read();
        this.file = new LearnedFile(path, store.space(), texts);
        this.survey = new Survey(embedder, store, kinds, texts.texts());
        this.learned = new HashMap<>(file.read());
        this.learned.entrySet().removeIf(known -> !fits(known));
    }

    /**
     * What an entry is worth as an answer.
     *
     * @param asked the kind of content that the question was made of
     * @throws CancelledException when the thread is interrupted while this learns; another call learns then
     */
    public Relevance relevance(Embedding question, Modality asked, Entry entry) {
        return kinds.of(entry.metadata())
                .flatMap(kind -> backdrop(new Pair(asked, kind)))
                .map(backdrop -> Relevance.of(backdrop.scale()
                        .relevance(new Evidence(backdrop.background(), outOfWorld).of(question, entry.embedding()))))
                .orElseGet(Relevance::unmeasured);
    }

    /** Tells that so many entries were put or removed. */
    public void changed(long entries) {
        learning.lock();
        try {
            unknown.clear();
            changes += entries;
            if (counts.values().stream().anyMatch(count -> changes >= room(count))) {
                learned.entrySet().stream().filter(known -> !fits(known)).forEach(known -> learn(known.getKey()));
                changes = 0;
            }
        } finally {
            learning.unlock();
        }
    }

    /** How many changes it takes to pass a power of two from here. */
    private static long room(long count) {
        long power = Long.highestOneBit(count);
        return Math.min(2 * power - count, count - power + 1);
    }

    private boolean fits(Map.Entry<Pair, Backdrop> known) {
        Modality kind = known.getKey().answer();
        long count = store.count(kinds.is(kind));
        counts.put(kind, count);
        return known.getValue().fits(count);
    }

    private Optional<Backdrop> backdrop(Pair pair) {
        Backdrop known = learned.get(pair);
        if (known != null) {
            return Optional.of(known);
        }
        awaitTurn();
        try {
            if (!learned.containsKey(pair) && !unknown.contains(pair)) {
                learn(pair);
            }
            return Optional.ofNullable(learned.get(pair));
        } finally {
            learning.unlock();
        }
    }

    /** A plugin that fails here costs the relevance, not the answer. */
    private void learn(Pair pair) {
        try {
            Optional<Backdrop> found = survey.run(pair, outOfWorld);
            Map<Pair, Backdrop> more = new HashMap<>(learned);
            found.ifPresentOrElse(backdrop -> more.put(pair, backdrop), () -> more.remove(pair));
            found.ifPresent(backdrop -> counts.put(pair.answer(), backdrop.entries()));
            learned = more;
            file.write(more);
        } catch (CancelledException cancelled) {
            throw cancelled;
        } catch (LoreboardException failure) {
            LOG.log(Level.WARNING, "What answers are worth (" + pair + ") could not be learned.", failure);
        }
        if (!learned.containsKey(pair)) {
            unknown.add(pair);
        }
    }

    private void awaitTurn() {
        try {
            learning.lockInterruptibly();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancelledException(
                    "The search was cancelled while it learned what answers are worth.", interrupted);
        }
    }
}
