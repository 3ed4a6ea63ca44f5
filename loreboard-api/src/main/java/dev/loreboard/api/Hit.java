package dev.loreboard.api;

import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.Match;

/** An entry that answers a question put to a board. */
public record Hit(Match match) {

    public Entry entry() {
        return match.entry();
    }

    public String id() {
        return match.entry().id();
    }

    /** The raw cosine; it says which of two is nearer, not whether either is near. */
    public double similarity() {
        return match.similarity();
    }
}
