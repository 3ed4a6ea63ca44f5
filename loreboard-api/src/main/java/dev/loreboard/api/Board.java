package dev.loreboard.api;

import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.EntryNotFoundException;
import dev.loreboard.api.media.Ledger;
import dev.loreboard.api.media.MediaStore;
import dev.loreboard.api.relevance.RelevanceGauge;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.Page;
import dev.loreboard.api.store.PageRequest;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.api.store.filter.Filter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an open board stands on. */
record Board(Footing footing, MediaStore media, Ledger ledger, Habits habits, Lookalikes lookalikes, Clock clock) {

    private static final int PAGE = 1000;

    Board on(Footing other) {
        return new Board(other, media, ledger, habits, lookalikes, clock);
    }

    EmbeddingSpace space() {
        return footing.manifest().space();
    }

    Embedder embedder() {
        return footing.embedder();
    }

    VectorStore store() {
        return footing.store();
    }

    RelevanceGauge gauge() {
        return footing.gauge();
    }

    Tools tools() {
        return footing.tools();
    }

    KeptContent kept() {
        return new KeptContent(media, habits.limits());
    }

    Entry entry(String id) {
        return store().find(id).orElseThrow(() -> new EntryNotFoundException(id));
    }

    List<Entry> entries(Filter filter) {
        List<Entry> entries = new ArrayList<>();
        Optional<PageRequest> next = Optional.of(PageRequest.first(PAGE).where(filter));
        while (next.isPresent()) {
            Page page = store().page(next.get());
            entries.addAll(page.entries());
            next = page.next();
        }
        return entries;
    }
}
