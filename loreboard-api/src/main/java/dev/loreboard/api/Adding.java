package dev.loreboard.api;

import dev.loreboard.api.AddReport.Refusal;
import dev.loreboard.api.content.ContentHash;
import dev.loreboard.api.content.ContentLimits;
import dev.loreboard.api.content.Encoded;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.failure.BatchException;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.ContentChangedException;
import dev.loreboard.api.failure.ContentTooLargeException;
import dev.loreboard.api.failure.EntryNotFoundException;
import dev.loreboard.api.failure.FilterSyntaxException;
import dev.loreboard.api.failure.LoreboardException;
import dev.loreboard.api.failure.PluginException;
import dev.loreboard.api.failure.ProviderException;
import dev.loreboard.api.failure.ServiceException;
import dev.loreboard.api.failure.SettingsException;
import dev.loreboard.api.failure.SpaceMismatchException;
import dev.loreboard.api.failure.StorageException;
import dev.loreboard.api.failure.UnreadableContentException;
import dev.loreboard.api.failure.UnsupportedContentException;
import dev.loreboard.api.media.Ledger;
import dev.loreboard.api.media.LedgerRecord;
import dev.loreboard.api.media.MediaStore;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.api.store.filter.Metadata;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/**
 * One run of adding.
 *
 * <p>Items are read, hashed and kept as media ahead of time by other threads, at most {@link #AHEAD} of them, while this
 * thread embeds those that are ready, {@link #TOGETHER} at a time, stores their vectors and writes the ledger. An item
 * counts only when it is in the store; after a crash, whatever is not there is simply added again.
 */
final class Adding {

    private static final int AHEAD = 64;
    private static final int TOGETHER = 32;
    private static final int REPORTED = 100;

    private final Embedder embedder;
    private final VectorStore store;
    private final MediaStore media;
    private final Ledger ledger;
    private final ContentLimits limits;
    private final Keeping keeping;
    private final Clock clock;
    private final ExecutorService threads;
    private final List<Prepared> ready = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private long added;
    private long unchanged;
    private long refused;

    /** An addition that was read; what it needs of the media store is there. */
    private record Prepared(Addition addition, String id, ContentHash hash) {}

    /** An addition that another thread is reading. */
    private record Waiting(Addition addition, Future<Prepared> reading) {}

    Adding(Board board, ExecutorService threads) {
        this.embedder = board.embedder();
        this.store = board.store();
        this.media = board.media();
        this.ledger = board.ledger();
        this.limits = board.limits();
        this.keeping = board.keeping();
        this.clock = board.clock();
        this.threads = threads;
    }

    AddReport run(Iterator<Addition> additions, OptionalLong total, Progress progress) {
        long started = System.nanoTime();
        long taken = 0;
        Queue<Waiting> ahead = new ArrayDeque<>();
        try {
            while (additions.hasNext() || !ahead.isEmpty()) {
                while (ahead.size() < AHEAD && additions.hasNext()) {
                    Addition addition = additions.next();
                    ahead.add(new Waiting(addition, threads.submit(() -> prepare(addition))));
                }
                progress.throwIfCancelled("Adding");
                Waiting next = ahead.remove();
                take(next.addition(), next.reading());
                if (ready.size() == TOGETHER) {
                    finish();
                }
                if (++taken % TOGETHER == 0) {
                    progress.at(step(total, started));
                }
            }
            finish();
            progress.at(step(OptionalLong.of(done()), started));
            return new AddReport(added, unchanged, refused, refusals);
        } finally {
            ahead.forEach(waiting -> waiting.reading().cancel(true));
        }
    }

    private Prepared prepare(Addition addition) {
        Optional<Encoded> file = addition.encoded();
        ContentHash hash =
                file.isPresent() ? keep(file.get()) : addition.content().hash();
        return new Prepared(addition, addition.id().orElse(hash.toString()), hash);
    }

    private ContentHash keep(Encoded file) {
        boolean stays = keeping == Keeping.REFERENCE && file.path().isPresent();
        if (stays) {
            limits.checkBytes(file.toString(), file.size());
        }
        return stays ? file.hash() : media.put(file, limits).hash();
    }

    private void take(Addition addition, Future<Prepared> reading) {
        try {
            Prepared prepared = reading.get();
            if (ready.stream().anyMatch(earlier -> earlier.id().equals(prepared.id()))) {
                finish();
            }
            if (isThere(prepared)) {
                unchanged++;
            } else {
                ready.add(prepared);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancelledException("Adding was cancelled: its thread was interrupted.", interrupted);
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof LoreboardException failure)) {
                throw new StorageException("Reading " + addition.source() + " failed.", failed.getCause());
            }
            refuse(addition, failure);
        }
    }

    /** Whether the store has it already: the same content, and at least what the addition says about it. */
    private boolean isThere(Prepared prepared) {
        Addition addition = prepared.addition();
        return store.find(prepared.id())
                .filter(entry -> entry.metadata()
                        .values()
                        .entrySet()
                        .containsAll(noted(prepared).values().entrySet()))
                .filter(entry -> addition.group().isEmpty() || addition.group().equals(entry.group()))
                .filter(entry -> addition.words().isEmpty() || addition.words().equals(entry.text()))
                .isPresent();
    }

    private void finish() {
        if (ready.isEmpty()) {
            return;
        }
        SortedMap<Integer, Embedding> embeddings = embed();
        List<Entry> entries = new ArrayList<>();
        embeddings.forEach((position, embedding) -> entries.add(entry(ready.get(position), embedding)));
        store.put(entries);
        ledger.appendAll(embeddings.keySet().stream()
                .map(ready::get)
                .map(prepared -> new LedgerRecord.Added(clock.instant(), prepared.id(), prepared.hash()))
                .toList());
        added += entries.size();
        ready.clear();
    }

    private SortedMap<Integer, Embedding> embed() {
        try {
            List<Embedding> all = embedder.embedAll(ready.stream()
                    .map(prepared -> prepared.addition().content())
                    .toList());
            SortedMap<Integer, Embedding> byPosition = new TreeMap<>();
            for (int position = 0; position < all.size(); position++) {
                byPosition.put(position, all.get(position));
            }
            return byPosition;
        } catch (BatchException some) {
            some.failures()
                    .forEach((position, failure) -> refuse(ready.get(position).addition(), failure));
            return some.results(Embedding.class);
        }
    }

    private Entry entry(Prepared prepared, Embedding embedding) {
        Addition addition = prepared.addition();
        return new Entry(prepared.id(), embedding, noted(prepared), words(addition), addition.group());
    }

    private static Metadata noted(Prepared prepared) {
        Addition addition = prepared.addition();
        return BoardFields.note(
                addition.metadata(),
                addition.content(),
                prepared.hash(),
                addition.encoded().flatMap(Encoded::path));
    }

    private static Optional<String> words(Addition addition) {
        return addition.words()
                .or(() -> addition.content() instanceof Text text ? Optional.of(text.value()) : Optional.empty());
    }

    private void refuse(Addition addition, LoreboardException reason) {
        if (!isAboutTheItem(reason)) {
            throw reason;
        }
        ledger.append(
                new LedgerRecord.Refused(clock.instant(), addition.source(), String.valueOf(reason.getMessage())));
        refused++;
        if (refusals.size() < REPORTED) {
            refusals.add(new Refusal(addition.source(), reason));
        }
    }

    /** Whether another item may fare better; what is wrong with the board itself ends the run. */
    private static boolean isAboutTheItem(LoreboardException reason) {
        return switch (reason) {
            case ContentChangedException changed -> true;
            case ContentTooLargeException large -> true;
            case UnreadableContentException unreadable -> true;
            case UnsupportedContentException unsupported -> true;
            case BatchException batch -> true;
            case PluginException plugin -> true;
            case CancelledException cancelled -> false;
            case EntryNotFoundException missing -> false;
            case FilterSyntaxException filter -> false;
            case ProviderException provider -> false;
            case ServiceException service -> false;
            case SettingsException settings -> false;
            case SpaceMismatchException space -> false;
            case StorageException storage -> false;
        };
    }

    private long done() {
        return added + unchanged + refused;
    }

    private Progress.Step step(OptionalLong total, long started) {
        return new Progress.Step("adding", done(), total, Duration.ofNanos(System.nanoTime() - started));
    }
}
