package dev.loreboard.api;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.failure.LoreboardException;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.Page;
import dev.loreboard.api.store.PageRequest;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.api.store.filter.Filter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Embeds a board's entries once more, into another store. A pass goes over all of them and takes those that the other
 * store lacks or has in another state, so it may be repeated: after an interruption, and for what has changed meanwhile.
 */
final class Reembedding {

    private static final int TOGETHER = 32;

    private final Board from;
    private final Embedder embedder;
    private final VectorStore to;
    private final Progress progress;
    private final long started = System.nanoTime();

    Reembedding(Board from, Embedder embedder, VectorStore to, Progress progress) {
        this.from = from;
        this.embedder = embedder;
        this.to = to;
        this.progress = progress;
    }

    /** Brings over what is new or changed. */
    ReembedReport pass() {
        Refusals refusals = new Refusals(from);
        long total = from.store().count(Filter.everything());
        long embedded = 0;
        long unchanged = 0;
        Optional<PageRequest> next = Optional.of(PageRequest.first(TOGETHER));
        while (next.isPresent()) {
            progress.throwIfCancelled("Re-embedding");
            Page page = from.store().page(next.get());
            List<Entry> missing =
                    page.entries().stream().filter(entry -> !isThere(entry)).toList();
            embedded += bring(missing, refusals);
            unchanged += page.entries().size() - missing.size();
            next = page.next();
            tell(embedded + unchanged + refusals.count(), total);
        }
        return new ReembedReport(embedded, unchanged, refusals.count(), refusals.first());
    }

    /** Takes out what is no longer among the entries. */
    void forgetRemoved() {
        Optional<PageRequest> next = Optional.of(PageRequest.first(TOGETHER));
        while (next.isPresent()) {
            Page page = to.page(next.get());
            to.remove(page.entries().stream()
                    .map(Entry::id)
                    .filter(id -> from.store().find(id).isEmpty())
                    .toList());
            next = page.next();
        }
    }

    private boolean isThere(Entry entry) {
        return to.find(entry.id())
                .filter(other -> other.metadata().equals(entry.metadata())
                        && other.text().equals(entry.text())
                        && other.group().equals(entry.group()))
                .isPresent();
    }

    private long bring(List<Entry> entries, Refusals refusals) {
        List<Entry> readable = new ArrayList<>();
        List<Content> contents = new ArrayList<>();
        for (Entry entry : entries) {
            try {
                contents.add(from.kept().needed(entry));
                readable.add(entry);
            } catch (LoreboardException failure) {
                refusals.add(entry.id(), failure);
            }
        }
        if (contents.isEmpty()) {
            return 0;
        }
        EmbeddedBatch batch = EmbeddedBatch.of(embedder, contents);
        batch.failures()
                .forEach((position, failure) ->
                        refusals.add(readable.get(position).id(), failure));
        List<Entry> moved = new ArrayList<>();
        batch.vectors().forEach((position, vector) -> {
            Entry entry = readable.get(position);
            moved.add(new Entry(entry.id(), vector, entry.metadata(), entry.text(), entry.group()));
        });
        to.put(moved);
        return moved.size();
    }

    private void tell(long done, long total) {
        progress.at(new Progress.Step(
                "re-embedding",
                done,
                OptionalLong.of(Math.max(done, total)),
                Duration.ofNanos(System.nanoTime() - started)));
    }
}
