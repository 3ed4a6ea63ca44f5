package dev.loreboard.api;

import dev.loreboard.api.content.ContentHash;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.media.Ledger;
import dev.loreboard.api.media.LedgerRecord;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.VectorStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is ready to be written. Entries go into the store first, then everything into the ledger, and last the copies are
 * noted with their originals: so a copy that was not noted is attached once more when it is added again, and nothing is
 * lost wherever a program is killed.
 */
final class Intake {

    private final VectorStore store;
    private final Ledger ledger;
    private final Clock clock;
    private final Lookalikes lookalikes;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, Set<ContentHash>> copies = new LinkedHashMap<>();
    private final List<LedgerRecord> records = new ArrayList<>();

    Intake(Board board) {
        this.store = board.store();
        this.ledger = board.ledger();
        this.clock = board.clock();
        this.lookalikes = board.lookalikes();
    }

    /** An entry as the store is about to have it. */
    Optional<Entry> find(String id) {
        return Optional.ofNullable(entries.get(id)).or(() -> store.find(id));
    }

    int size() {
        return entries.size();
    }

    void add(Prepared prepared, Embedding embedding, Optional<Entry> before) {
        if (copies.containsKey(prepared.id())) {
            write(); // while what they are copies of is still what its id says
        }
        put(prepared.entry(embedding, before));
        records.add(new LedgerRecord.Added(clock.instant(), prepared.id(), prepared.hash()));
    }

    /** Replaces an entry by one that says more. */
    void put(Entry entry) {
        entries.put(entry.id(), entry);
        lookalikes.know(entry);
    }

    void attach(Prepared copy, Entry original) {
        copies.computeIfAbsent(original.id(), id -> new LinkedHashSet<>()).add(copy.hash());
        records.add(new LedgerRecord.Attached(
                clock.instant(), original.id(), copy.addition().source(), copy.hash()));
    }

    void write() {
        store.put(entries.values());
        ledger.appendAll(records);
        noteCopies();
        entries.clear();
        records.clear();
        copies.clear();
    }

    /** All together, since a store may take as long for one entry as for many. */
    private void noteCopies() {
        List<Entry> noted = new ArrayList<>();
        copies.forEach((original, hashes) -> store.find(original)
                .map(entry -> entry.withMetadata(BoardFields.noteCopies(entry.metadata(), hashes)))
                .ifPresent(noted::add));
        store.put(noted);
        noted.forEach(lookalikes::know);
    }
}
