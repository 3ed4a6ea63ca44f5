package dev.loreboard.vector.transfer;

import dev.loreboard.api.Progress;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.EntrySource;
import dev.loreboard.api.store.PageRequest;
import dev.loreboard.api.store.Pages;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.api.store.filter.Filter;
import java.util.List;
import java.util.Optional;

/**
 * Copies entries from one store to another, of any two kinds, or from a board. Copying again is safe, and so is going on after a copy that
 * came to no end: entries come in the order of their ids.
 *
 * @param filter which entries
 * @param after the last id that is there already; nothing to begin with the first
 * @param together how many are read and put at once
 */
public record StoreCopy(Filter filter, Optional<String> after, int together) {

    private static final int DEFAULT_TOGETHER = 1000;

    public StoreCopy {
        Steps.requireSome(together);
    }

    public static StoreCopy ofEverything() {
        return new StoreCopy(Filter.everything(), Optional.empty(), DEFAULT_TOGETHER);
    }

    /** Replaces the filter. */
    public StoreCopy where(Filter replacement) {
        return new StoreCopy(replacement, after, together);
    }

    public StoreCopy after(String id) {
        return new StoreCopy(filter, Optional.of(id), together);
    }

    public StoreCopy together(int entries) {
        return new StoreCopy(filter, after, entries);
    }

    /**
     * Copies, and says how many entries. What had been put stays when this ends early.
     *
     * @throws dev.loreboard.api.failure.SpaceMismatchException when they live in different spaces; nothing is copied
     *     then
     */
    public long run(EntrySource from, VectorStore to, Progress progress) {
        to.space().requireSame(from.space(), "The store to copy into");
        Steps steps = Steps.begin("copying", from.count(filter), progress);
        PageRequest first = new PageRequest(filter, after, together);
        Pages.of(from, first).forEachOrdered(page -> {
            List<Entry> entries = page.entries();
            to.put(entries);
            steps.done(entries.size());
        });
        return steps.end();
    }
}
