package com.example.broken;

import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.spi.Availability;
import dev.loreboard.api.spi.EmbedderProvider;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Setting;
import dev.loreboard.api.spi.Settings;
import java.util.List;

public final class BrokenEmbedderProvider implements EmbedderProvider {

    static {
        if (true) {
            throw new UnsatisfiedLinkError("libbroken is not here");
        }
    }

    @Override
    public String name() {
        return "broken";
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
    public Embedder open(Settings settings, Parts parts) {
        throw new IllegalStateException("never made");
    }
}
