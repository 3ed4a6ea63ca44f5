package dev.loreboard.clip;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.failure.BatchException;
import dev.loreboard.api.failure.LoreboardException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What has become of the items of a batch so far. Used by one thread. */
final class Outcomes {

    private final SortedMap<Integer, Embedding> results = new TreeMap<>();
    private final SortedMap<Integer, LoreboardException> failures = new TreeMap<>();

    void give(int position, Embedding embedding) {
        results.put(position, embedding);
    }

    void fail(int position, LoreboardException reason) {
        failures.put(position, reason);
    }

    /** All of them, in the order of the batch. */
    List<Embedding> finish() {
        if (!failures.isEmpty()) {
            throw new BatchException(failures, results);
        }
        return List.copyOf(results.values());
    }
}
