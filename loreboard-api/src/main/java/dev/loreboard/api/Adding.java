package dev.loreboard.api;

import dev.loreboard.api.content.Fingerprinter;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.LoreboardException;
import dev.loreboard.api.failure.StorageException;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.VectorStore;
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
 * thread embeds those that are ready, {@link #TOGETHER} at a time, stores their vectors or attaches them to what they are
 * copies of, and writes the ledger. An item counts only when the store knows it; after a crash, whatever it does not know
 * is simply added again.
 */
final class Adding {

    private static final int AHEAD = 64;
    private static final int TOGETHER = 32;

    private final Embedder embedder;
    private final VectorStore store;
    private final ExecutorService threads;
    private final Preparing preparing;
    private final Originals originals;
    private final Intake intake;
    private final List<Ready> ready = new ArrayList<>();
    private final Attachments attachments = new Attachments();
    private final Refusals refusals;
    private long added;
    private long unchanged;
    private String home = "";

    /** An addition that another thread is reading. */
    private record Waiting(Addition addition, Future<Prepared> reading) {}

    /**
     * An addition that was read and is to be embedded.
     *
     * @param before the entry of its id
     */
    private record Ready(Prepared prepared, Optional<Entry> before) {

        Addition addition() {
            return prepared.addition();
        }
    }

    Adding(Board board, ExecutorService threads) {
        Optional<Fingerprinter> fingerprinter = board.tools().fingerprinter().get("add");
        this.embedder = board.embedder();
        this.store = board.store();
        this.threads = threads;
        this.preparing = new Preparing(board, fingerprinter);
        this.originals = new Originals(board, fingerprinter);
        this.intake = new Intake(board);
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
                    ahead.add(new Waiting(addition, threads.submit(() -> preparing.prepare(addition))));
                }
                progress.throwIfCancelled("Adding");
                Waiting next = ahead.remove();
                take(next.addition(), next.reading());
                if (ready.size() + intake.size() >= TOGETHER) {
                    finish();
                }
                if (++taken % TOGETHER == 0) {
                    progress.at(step(total, started));
                }
            }
            finish();
            progress.at(step(OptionalLong.of(done()), started));
            return new AddReport(
                    added, attachments.count(), unchanged, refusals.count(), attachments.first(), refusals.first());
        } finally {
            ahead.forEach(waiting -> waiting.reading().cancel(true));
        }
    }

    /** How many entries are new or changed by now. */
    long added() {
        return added;
    }

    /** The id under which the content that was taken last can be found. */
    String home() {
        return home;
    }

    private void take(Addition addition, Future<Prepared> reading) {
        try {
            Prepared prepared = reading.get();
            if (isReady(prepared.id())) {
                finish();
            }
            take(prepared);
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

    private void take(Prepared prepared) {
        Optional<Entry> before = store.find(prepared.id());
        Optional<Entry> there = before.filter(prepared::isIn);
        Optional<Entry> present = before.isPresent() ? there : attachedTo(prepared);
        if (present.isEmpty()) {
            ready.add(new Ready(prepared, before));
            return;
        }
        there.flatMap(prepared::marked).ifPresent(intake::put);
        unchanged++;
        home = present.get().id();
    }

    /** What is about to be replaced is replaced first. */
    private Optional<Entry> attachedTo(Prepared prepared) {
        Optional<Entry> original = originals.attachedTo(prepared);
        if (original.filter(entry -> isReady(entry.id())).isPresent()) {
            finish();
            return originals.attachedTo(prepared);
        }
        return original;
    }

    private boolean isReady(String id) {
        return ready.stream().anyMatch(earlier -> earlier.prepared().id().equals(id));
    }

    private void finish() {
        if (!ready.isEmpty()) {
            EmbeddedBatch batch = EmbeddedBatch.of(
                    embedder,
                    ready.stream().map(each -> each.addition().content()).toList());
            batch.failures()
                    .forEach((position, failure) ->
                            refusals.add(ready.get(position).addition().source(), failure));
            batch.vectors().forEach((position, embedding) -> bring(ready.get(position), embedding));
        }
        intake.write();
        ready.clear();
    }

    /** As a copy of something that is there, or as an entry of its own. */
    private void bring(Ready next, Embedding embedding) {
        Prepared prepared = next.prepared();
        Optional<Entry> original =
                next.before().isPresent() ? Optional.empty() : originals.of(prepared, embedding, intake::find);
        if (original.isPresent()) {
            intake.attach(prepared, original.get());
            attachments.add(prepared.addition().source(), original.get().id());
            home = original.get().id();
        } else {
            intake.add(prepared, embedding, next.before());
            added++;
            home = prepared.id();
        }
    }

    private long done() {
        return added + attachments.count() + unchanged + refusals.count();
    }

    private Progress.Step step(OptionalLong total, long started) {
        return new Progress.Step("adding", done(), total, Duration.ofNanos(System.nanoTime() - started));
    }
}
