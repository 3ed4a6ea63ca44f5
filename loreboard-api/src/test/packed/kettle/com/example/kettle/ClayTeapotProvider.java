package com.example.kettle;

import dev.loreboard.api.spi.Availability;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Setting;
import dev.loreboard.api.spi.Settings;
import java.util.List;

public final class ClayTeapotProvider implements TeapotProvider {

    @Override
    public String name() {
        return "clay";
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
    public String open(Settings settings, Parts parts) {
        return "a clay teapot";
    }
}
