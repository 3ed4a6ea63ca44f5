package dev.loreboard.api;

import dev.loreboard.api.content.ContentHash;
import dev.loreboard.api.content.ContentLimits;
import dev.loreboard.api.content.Encoded;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.LoreboardException;
import dev.loreboard.api.failure.StorageException;
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

    private final Embedder embedder;
    private final VectorStore store;
    private final MediaStore media;
    private final Ledger ledger;
    private final ContentLimits limits;
    private final Keeping keeping;
    private final Clock clock;
    private final ExecutorService threads;
    private final List<Prepared> ready = new ArrayList<>();
    private final Refusals refusals;
    private long added;
    private long unchanged;

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
        this.refusals = new Refusals(board);
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
            return new AddReport(added, unchanged, refusals.count(), refusals.first());
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
            refusals.add(addition.source(), failure);
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
        EmbeddedBatch batch = EmbeddedBatch.of(
                embedder,
                ready.stream().map(prepared -> prepared.addition().content()).toList());
        batch.failures()
                .forEach((position, failure) ->
                        refusals.add(ready.get(position).addition().source(), failure));
        List<Entry> entries = new ArrayList<>();
        batch.vectors().forEach((position, embedding) -> entries.add(entry(ready.get(position), embedding)));
        store.put(entries);
        ledger.appendAll(batch.vectors().keySet().stream()
                .map(ready::get)
                .map(prepared -> new LedgerRecord.Added(clock.instant(), prepared.id(), prepared.hash()))
                .toList());
        added += entries.size();
        ready.clear();
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

    private long done() {
        return added + unchanged + refusals.count();
    }

    private Progress.Step step(OptionalLong total, long started) {
        return new Progress.Step("adding", done(), total, Duration.ofNanos(System.nanoTime() - started));
    }
}
