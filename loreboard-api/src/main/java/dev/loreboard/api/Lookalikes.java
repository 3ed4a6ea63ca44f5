package dev.loreboard.api;

import dev.loreboard.api.clustering.ContentMarks;
import dev.loreboard.api.content.ContentHash;
import dev.loreboard.api.content.Fingerprint;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.Page;
import dev.loreboard.api.store.PageRequest;
import dev.loreboard.api.store.VectorStore;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a board remembers of its entries so as to recognise copies: their fingerprints, and which copies were attached to
 * them. Read from the store when it is first needed, and a hint only: the store has the last word. For one thread at a
 * time.
 */
final class Lookalikes {

    private static final int PAGE = 1000;

    private final Map<ContentHash, String> originals = new HashMap<>();
    private Optional<FingerprintTable> table = Optional.empty();

    /** Reads the entries of a store whose fingerprints can be compared with this one, unless that was done. */
    void fill(VectorStore store, Fingerprint example) {
        if (table.isPresent()) {
            return;
        }
        FingerprintTable filled = new FingerprintTable(example);
        Optional<PageRequest> next = Optional.of(PageRequest.first(PAGE).where(ContentMarks.FINGERPRINT.isPresent()));
        while (next.isPresent()) {
            Page page = store.page(next.get());
            page.entries().forEach(entry -> note(entry, filled));
            next = page.next();
        }
        table = Optional.of(filled);
    }

    /** The entries that look like this, the nearest first. */
    List<String> near(Fingerprint fingerprint, int tolerance) {
        return table.map(known -> known.near(fingerprint, tolerance)).orElse(List.of());
    }

    /** What a copy was attached to. */
    Optional<String> originalOf(ContentHash copy) {
        return Optional.ofNullable(originals.get(copy));
    }

    /** Takes note of an entry as it is now. */
    void know(Entry entry) {
        table.ifPresent(known -> {
            forget(Set.of(entry.id()));
            note(entry, known);
        });
    }

    private void note(Entry entry, FingerprintTable known) {
        ContentMarks.of(entry.metadata()).fingerprint().ifPresent(fingerprint -> known.put(entry.id(), fingerprint));
        BoardFields.copies(entry.metadata()).forEach(copy -> originals.put(copy, entry.id()));
    }

    void forget(Collection<String> ids) {
        table.ifPresent(known -> {
            if (ids.stream().filter(known::remove).count() > 0) {
                originals.values().removeIf(ids::contains);
            }
        });
    }
}
