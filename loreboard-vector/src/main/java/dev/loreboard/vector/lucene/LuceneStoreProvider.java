package dev.loreboard.vector.lucene;

import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.SettingsException;
import dev.loreboard.api.spi.Availability;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Setting;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.api.spi.VectorStoreProvider;
import dev.loreboard.api.store.VectorStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Opens a {@link LuceneStore} from settings. */
public final class LuceneStoreProvider implements VectorStoreProvider {

    private static final LuceneOptions DEFAULTS = LuceneOptions.at(Path.of(""));

    private static final Setting<Path> FOLDER =
            Setting.path("folder", "The folder that holds the index; without it, the one that was lent");
    private static final Setting<Compression> COMPRESSION = Setting.choice(
                    "compression", "In which form the graph looks at vectors", Compression.class)
            .withDefault(DEFAULTS.compression());
    private static final Setting<Integer> LINKS = Setting.number(
                    "links", "How many neighbours an entry has in the graph")
            .withDefault(DEFAULTS.links());
    private static final Setting<Integer> BUILD_EFFORT = Setting.number(
                    "build-effort", "How many candidates are looked at while the graph is built")
            .withDefault(DEFAULTS.buildEffort());
    private static final Setting<Integer> SEARCH_EFFORT = Setting.number(
            "search-effort",
            "How many candidates a search keeps in view; not said, 100 of up to 100,000 entries, and more of more");

    @Override
    public String name() {
        return "lucene";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(FOLDER, COMPRESSION, LINKS, BUILD_EFFORT, SEARCH_EFFORT);
    }

    @Override
    public Availability availability(Settings settings) {
        return Availability.ready();
    }

    @Override
    public VectorStore open(Settings settings, Parts parts) {
        settings.require("vector store \"lucene\"", settings());
        LuceneOptions options = options(settings, parts);
        Optional<EmbeddingSpace> space = parts.space();
        return space.isPresent() ? new LuceneStore(options, space.get()) : LuceneStore.existing(options);
    }

    private static LuceneOptions options(Settings settings, Parts parts) {
        Path folder = settings.find(FOLDER)
                .or(parts::folder)
                .orElseThrow(() -> new SettingsException(
                        "vector store \"lucene\"",
                        List.of("\"folder\" is missing, and no folder was lent: say where the index is to be.")));
        try {
            LuceneOptions options = LuceneOptions.at(folder)
                    .withCompression(settings.get(COMPRESSION))
                    .withLinks(settings.get(LINKS))
                    .withBuildEffort(settings.get(BUILD_EFFORT));
            return settings.find(SEARCH_EFFORT).map(options::withSearchEffort).orElse(options);
        } catch (IllegalArgumentException beyond) {
            throw new SettingsException("vector store \"lucene\"", List.of(String.valueOf(beyond.getMessage())));
        }
    }
}
