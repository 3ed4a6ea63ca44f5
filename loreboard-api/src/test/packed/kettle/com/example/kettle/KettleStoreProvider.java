package com.example.kettle;

import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.spi.Availability;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Setting;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.api.spi.VectorStoreProvider;
import dev.loreboard.api.store.VectorStore;
import java.util.List;

/** Opens a store in memory in the space that it is lent. */
public final class KettleStoreProvider implements VectorStoreProvider {

    @Override
    public String name() {
        return "kettle";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of();
    }

    @Override
    public Availability availability(Settings settings) {
        return Availability.ready();
    }

    @Override
    public VectorStore open(Settings settings, Parts parts) {
        settings.require("vector store \"kettle\"", settings());
        return new KettleStore(parts.space().orElseGet(() -> parts.need(EmbeddingSpace.class)));
    }
}
