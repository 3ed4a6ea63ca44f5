package dev.loreboard.vector.exact;

import dev.loreboard.api.embedding.EmbeddingSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes a table of changes, of which the first says in which space it lives. For one thread. */
final class Filling {

    /** So many at once are no more work than one. */
    private static final int AT_ONCE = 1000;

    private final Scan scan;
    private final List<Change.Update> updates = new ArrayList<>();
    private @Nullable Table table;

    Filling(Scan scan) {
        this.scan = scan;
    }

    void accept(Change change) {
        switch (change) {
            case Change.Begin(EmbeddingSpace space) -> table = new Table(space, scan);
            case Change.Update update -> {
                updates.add(update);
                if (updates.size() == AT_ONCE) {
                    table();
                }
            }
        }
    }

    /** The table with all changes so far. */
    Table table() {
        Table filled = Objects.requireNonNull(table, "a journal begins with its space");
        filled.apply(updates);
        updates.clear();
        return filled;
    }
}
