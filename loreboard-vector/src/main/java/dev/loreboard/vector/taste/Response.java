package dev.loreboard.vector.taste;

import dev.loreboard.api.store.Entry;
import java.time.Instant;

/** What a person did with an entry, and when. */
public record Response(Entry entry, Reaction reaction, Instant when) {

    public String id() {
        return entry.id();
    }

    boolean isWanted() {
        return reaction != Reaction.HIDDEN;
    }
}
