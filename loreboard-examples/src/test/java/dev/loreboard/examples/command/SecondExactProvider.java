package dev.loreboard.examples.command;

import dev.loreboard.api.spi.Availability;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Setting;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.api.spi.VectorStoreProvider;
import dev.loreboard.api.store.VectorStore;
import java.util.List;

/** A plugin with the name of another. */
public final class SecondExactProvider implements VectorStoreProvider {

    @Override
    public String name() {
        return "exact";
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
        throw new UnsupportedOperationException("Looking at plugins opens none.");
    }
}
