package dev.loreboard.examples.command;

import dev.loreboard.api.spi.Availability;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Setting;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.api.spi.VectorStoreProvider;
import dev.loreboard.api.store.VectorStore;
import java.util.List;

/** A plugin that loads well and then breaks its contract. */
public final class ThrowingStoreProvider implements VectorStoreProvider {

    @Override
    public String name() {
        return "throwing";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of();
    }

    @Override
    public Availability availability(Settings settings) {
        throw new IllegalStateException("the driver is upside down");
    }

    @Override
    public VectorStore open(Settings settings, Parts parts) {
        throw new UnsupportedOperationException("Looking at plugins opens none.");
    }
}
