package dev.loreboard.api.store;

import java.util.List;

/** A store that can search words and vectors in one query implements it beside {@link VectorStore}. */
public interface HybridSearch {

    /**
     * Entries that are near, or hold the words, or both: best first by the fused score, ties by id. The query's filter,
     * limit and grouping hold for all of them; its floor holds for those found by nearness alone. Words are just words:
     * no sign among them has a meaning, and when no entry holds any of them, nearness alone is left.
     */
    List<Match> search(Query query, String words, Fusion fusion);
}
