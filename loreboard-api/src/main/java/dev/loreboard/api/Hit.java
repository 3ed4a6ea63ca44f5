package dev.loreboard.api;

import dev.loreboard.api.relevance.Relevance;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.Match;

/**
 * An entry that answers a question put to a board.
 *
 * @param relevance whether it is an answer at all; for a question of several wanted contents the mean over them
 */
public record Hit(Match match, Relevance relevance) {

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
