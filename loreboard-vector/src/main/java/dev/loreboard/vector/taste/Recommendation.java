package dev.loreboard.vector.taste;

import dev.loreboard.api.store.Entry;

/** Something to show to a person, and why. */
public record Recommendation(Entry entry, Because because) {

    public String id() {
        return entry.id();
    }
}
