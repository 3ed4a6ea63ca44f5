package dev.loreboard.examples.studio.explore;

import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.VectorStore;
import java.util.Optional;

/** Where things lie, as it is now; what is shown to nobody lies nowhere. */
record Places(VectorStore pictures, VectorStore models) {

    Optional<Entry> of(Thing thing) {
        return switch (thing.kind()) {
            case PICTURE -> pictures.find(thing.id());
            case MODEL -> models.find(thing.id());
        };
    }
}
