package dev.loreboard.api.store;

import dev.loreboard.api.store.filter.Field;
import dev.loreboard.api.store.filter.Filter;
import java.util.List;

/** A store that can count entries by the values of a field implements it beside {@link VectorStore}. */
public interface Facets {

    /**
     * The most frequent values of a field among the entries that the filter matches: the most frequent first, equally
     * frequent texts by code point. An entry with a word list counts once for each different word.
     *
     * @param limit how many values at most, at least one
     */
    List<FacetCount> facets(Field field, Filter filter, int limit);
}
