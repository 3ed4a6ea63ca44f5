package dev.loreboard.clip.fingerprint;

import dev.loreboard.api.content.Fingerprinter;
import dev.loreboard.api.spi.Availability;
import dev.loreboard.api.spi.FingerprinterProvider;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Setting;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.clip.image.PictureOptions;
import java.util.List;

/** Opens a {@link PictureFingerprinter}. */
public final class PictureFingerprinterProvider implements FingerprinterProvider {

    @Override
    public String name() {
        return "picture";
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
    public Fingerprinter open(Settings settings, Parts parts) {
        settings.require("fingerprinter \"picture\"", settings());
        return new PictureFingerprinter(PictureOptions.defaults());
    }
}
