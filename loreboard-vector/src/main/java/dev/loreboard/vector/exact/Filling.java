package dev.loreboard.vector.exact;

import dev.loreboard.api.embedding.EmbeddingSpace;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes a table of changes, of which the first says in which space it lives. For one thread. */
final class Filling {

    private final Scan scan;
    private @Nullable Table table;

    Filling(Scan scan) {
        this.scan = scan;
    }

    void accept(Change change) {
        switch (change) {
            case Change.Begin(EmbeddingSpace space) -> table = new Table(space, scan);
            case Change.Update update -> table().apply(List.of(update));
        }
    }

    Table table() {
        return Objects.requireNonNull(table, "a journal begins with its space");
    }
}
