package dev.loreboard.api.store;

import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.store.filter.Filter;

/** Where entries of one space can be read from, a page at a time: a store, or a board. */
public interface EntrySource {

    EmbeddingSpace space();

    /** Reads entries in id order. */
    Page page(PageRequest request);

    long count(Filter filter);
}
