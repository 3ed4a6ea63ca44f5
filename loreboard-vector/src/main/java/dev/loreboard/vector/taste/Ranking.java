package dev.loreboard.vector.taste;

import dev.loreboard.api.store.Entry;
import java.util.List;

/** A way to recommend, to be compared with others. */
@FunctionalInterface
public interface Ranking {

    /**
     * What is shown to somebody.
     *
     * @param past what the person did so far, the oldest first
     * @param limit how many at most
     */
    List<Entry> recommend(List<Response> past, int limit);
}
