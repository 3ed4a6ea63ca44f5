package dev.loreboard.clip.mini;

import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.spi.Availability;
import dev.loreboard.api.spi.EmbedderProvider;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Setting;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.clip.ClipEmbedder;
import dev.loreboard.clip.ClipOptions;
import dev.loreboard.clip.FolderSettings;
import dev.loreboard.clip.runtime.OnnxOptions;
import java.util.List;

/**
 * Opens the model that comes along: small, and at home in the world of fantasy pictures and music that it was trained on. It stands in
 * where nobody chose another.
 */
public final class MiniProvider implements EmbedderProvider {

    private static final String NAME = "mini";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean embedded() {
        return true;
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(FolderSettings.THREADS);
    }

    @Override
    public Availability availability(Settings settings) {
        List<String> problems = settings.problems(settings());
        return problems.isEmpty()
                ? Availability.ready()
                : Availability.missing("settings that fit", String.join(" ", problems));
    }

    @Override
    public Embedder open(Settings settings, Parts parts) {
        settings.require("embedder \"" + NAME + "\"", settings());
        OnnxOptions engine = OnnxOptions.defaults();
        OnnxOptions chosen =
                settings.find(FolderSettings.THREADS).map(engine::withThreads).orElse(engine);
        try (PassingFolder folder = PassingFolder.create()) {
            MiniModel.copyTo(folder.path());
            return ClipEmbedder.open(ClipOptions.at(folder.path()).withEngine(chosen));
        }
    }
}
