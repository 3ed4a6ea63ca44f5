package dev.loreboard.clip;

import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.spi.Availability;
import dev.loreboard.api.spi.EmbedderProvider;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Setting;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.clip.runtime.OnnxOptions.Device;
import dev.loreboard.clip.runtime.SessionOpener;
import java.util.List;

/** Opens a {@link ClipEmbedder}. */
public final class ClipProvider implements EmbedderProvider {

    private static final String NAME = "clip";
    private static final Setting<Device> DEVICE = Setting.choice(
                    "device", "what computes; without a card for cuda the processors do", Device.class)
            .withDefault(Device.CPU);
    private static final FolderSettings FOLDER = new FolderSettings(NAME, List.of(DEVICE));

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Setting<?>> settings() {
        return FOLDER.all();
    }

    @Override
    public Availability availability(Settings settings) {
        return FOLDER.availability(settings, any -> SessionOpener.ONNX);
    }

    @Override
    public Embedder open(Settings settings, Parts parts) {
        ClipOptions options = FOLDER.options(settings);
        return ClipEmbedder.open(options.withEngine(options.engine().withDevice(settings.get(DEVICE))));
    }
}
