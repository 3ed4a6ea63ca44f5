package dev.loreboard.api.clustering;

import dev.loreboard.api.store.Entry;
import java.util.List;

/** Finds entries that show the same thing. May be shared between threads; it holds nothing that needs closing. */
public interface DuplicateFinder {

    /**
     * Names every entry that is a copy of an earlier one in the list, once, beside the earliest that it is a copy of;
     * the answers stand in the order of the copies. An original is not itself a copy.
     *
     * @throws IllegalArgumentException when two entries share an id
     * @throws dev.loreboard.api.failure.CancelledException when the thread is interrupted
     */
    List<Duplicate> duplicates(List<Entry> entries);
}
