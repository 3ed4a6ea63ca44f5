package dev.loreboard.api;

import dev.loreboard.api.content.ContentHash;
import dev.loreboard.api.failure.UnreadableContentException;
import dev.loreboard.api.media.ByteRange;
import dev.loreboard.api.media.LedgerRecord;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.Page;
import dev.loreboard.api.store.PageRequest;
import dev.loreboard.api.store.Pages;
import dev.loreboard.api.store.filter.Filter;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Brings entries from one board to another of the same space, with their media and what is known about them. */
final class Copying {

    private static final int TOGETHER = 100;

    private final Board from;
    private final Board to;
    private final long started = System.nanoTime();

    Copying(Board from, Board to) {
        this.from = from;
        this.to = to;
    }

    /** What is there already is passed over, so that the same call again finishes the work. */
    long run(Filter filter, Progress progress) {
        to.space().requireSame(from.space(), "The board to copy to");
        long total = from.store().count(filter);
        long seen = 0;
        long copied = 0;
        Iterator<Page> pages = Pages.of(
                        from.store(), PageRequest.first(TOGETHER).where(filter))
                .iterator();
        while (pages.hasNext()) {
            progress.throwIfCancelled("Copying");
            List<Entry> entries = pages.next().entries();
            copied += bring(entries.stream().filter(entry -> !isThere(entry)).toList());
            seen += entries.size();
            progress.at(new Progress.Step(
                    "copying",
                    seen,
                    OptionalLong.of(Math.max(seen, total)),
                    Duration.ofNanos(System.nanoTime() - started)));
        }
        to.gauge().changed(copied);
        return copied;
    }

    private boolean isThere(Entry entry) {
        return to.store().find(entry.id()).equals(Optional.of(entry));
    }

    private long bring(List<Entry> entries) {
        entries.forEach(this::bringMedia);
        to.store().put(entries);
        entries.forEach(to.lookalikes()::know);
        to.ledger().appendAll(entries.stream().flatMap(this::added).toList());
        return entries.size();
    }

    private Stream<LedgerRecord> added(Entry entry) {
        return BoardFields.hash(entry.metadata()).stream()
                .map(hash -> new LedgerRecord.Added(to.clock().instant(), entry.id(), hash));
    }

    /** Those of its copies as well. What a board left where it was is named by its path, and stays there. */
    private void bringMedia(Entry entry) {
        Stream.concat(BoardFields.hash(entry.metadata()).stream(), BoardFields.copies(entry.metadata()).stream())
                .filter(hash -> from.media().find(hash).isPresent())
                .forEach(this::bringMedia);
    }

    private void bringMedia(ContentHash hash) {
        try (InputStream bytes = from.media().open(hash, ByteRange.all())) {
            to.media().put(bytes, to.habits().limits());
        } catch (IOException failure) {
            throw new UnreadableContentException(
                    "The item " + hash + " cannot be read to be copied (" + failure + "). Copy again.", failure);
        }
    }
}
