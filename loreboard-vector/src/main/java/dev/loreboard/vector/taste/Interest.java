package dev.loreboard.vector.taste;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.store.Entry;
import java.util.Comparator;
import java.util.List;

/**
 * Something that a person likes: entries that are alike.
 *
 * @param middle where to look for more
 * @param weight how much of what is shown should be about it; the weights of a taste add up to 1
 * @param entries that made it, the latest first, at least one
 */
public record Interest(Embedding middle, double weight, List<Entry> entries) {

    public Interest {
        entries = List.copyOf(entries);
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("An interest was made by at least one entry.");
        }
    }

    /** The entry of this interest that another one resembles most. */
    Entry nearestTo(Embedding other) {
        return entries.stream()
                .max(Comparator.comparingDouble(entry -> entry.embedding().similarityTo(other)))
                .orElseThrow();
    }
}
