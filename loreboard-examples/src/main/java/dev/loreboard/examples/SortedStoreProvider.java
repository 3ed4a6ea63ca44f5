package dev.loreboard.examples;

import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.spi.Availability;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Setting;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.api.spi.VectorStoreProvider;
import dev.loreboard.api.store.VectorStore;
import java.util.List;

// region provider
/** The door to a {@link SortedStore}. One line under {@code META-INF/services} names this class, and it is found. */
public final class SortedStoreProvider implements VectorStoreProvider {

    @Override
    public String name() {
        return "sorted";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(); // nothing to set, and a setting that somebody gives all the same is refused below
    }

    @Override
    public Availability availability(Settings settings) {
        return Availability.ready();
    }

    @Override
    public VectorStore open(Settings settings, Parts parts) {
        settings.require("vector store \"sorted\"", settings());
        return new SortedStore(parts.space().orElseGet(() -> parts.need(EmbeddingSpace.class)));
    }
}
// endregion
