package dev.loreboard.clip.djl;

import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.failure.SettingsException;
import dev.loreboard.api.spi.Availability;
import dev.loreboard.api.spi.EmbedderProvider;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Setting;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.clip.ClipEmbedder;
import dev.loreboard.clip.FolderSettings;
import java.util.List;
import java.util.Optional;

/** Opens a {@link ClipEmbedder} on a {@link DjlEngine}. */
public final class DjlProvider implements EmbedderProvider {

    private static final String NAME = "djl";
    private static final Setting<String> ENGINE = Setting.text("engine", "what DJL calls the engine that computes")
            .withDefault(DjlEngine.ONNX_RUNTIME.name());
    private static final Setting<String> ENDING = Setting.of(
            "ending",
            "how the names of graphs end; onnx for OnnxRuntime and pt for PyTorch if not said",
            "letters and digits, like onnx",
            text -> DjlEngine.ONNX_RUNTIME.withEnding("." + text).ending());
    private static final FolderSettings FOLDER = new FolderSettings(NAME, List.of(ENGINE, ENDING));

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
        return switch (FOLDER.availability(settings, chosen -> engine(chosen).ending())) {
            case Availability.Missing missing -> missing;
            case Availability.Ready() -> engine(settings).availability();
        };
    }

    @Override
    public Embedder open(Settings settings, Parts parts) {
        return ClipEmbedder.open(FOLDER.options(settings).withSessions(engine(settings)));
    }

    private static DjlEngine engine(Settings settings) {
        String name = settings.get(ENGINE);
        Optional<String> ending = settings.find(ENDING);
        try {
            return ending.map(said -> new DjlEngine(name, said)).orElseGet(() -> DjlEngine.named(name));
        } catch (IllegalArgumentException unknown) {
            throw new SettingsException(
                    "embedder \"" + NAME + "\"",
                    List.of("\"engine\" is neither OnnxRuntime nor PyTorch, so \"ending\" has to say how the names of"
                            + " its graphs end."));
        }
    }
}
