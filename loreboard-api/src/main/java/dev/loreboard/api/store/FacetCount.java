package dev.loreboard.api.store;

import dev.loreboard.api.store.filter.Value;

/** How many entries have this value; a word of a word list is a text here. */
public record FacetCount(Value.Scalar value, long count) {}
