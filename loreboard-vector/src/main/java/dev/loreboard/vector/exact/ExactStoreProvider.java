package dev.loreboard.vector.exact;

import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.spi.Availability;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Setting;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.api.spi.VectorStoreProvider;
import dev.loreboard.api.store.VectorStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Opens an {@link ExactStore} from settings. */
public final class ExactStoreProvider implements VectorStoreProvider {

    private static final Setting<Path> FILE = Setting.path(
            "file",
            "The file that keeps the entries; without it they live in the folder that was lent, or in memory alone");

    @Override
    public String name() {
        return "exact";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(FILE);
    }

    @Override
    public Availability availability(Settings settings) {
        return Availability.ready();
    }

    @Override
    public VectorStore open(Settings settings, Parts parts) {
        settings.require("vector store \"exact\"", settings());
        ExactOptions options =
                new ExactOptions(settings.find(FILE).or(() -> parts.folder().map(folder -> folder.resolve("entries"))));
        Optional<EmbeddingSpace> space = parts.space();
        return space.isPresent() ? new ExactStore(options, space.get()) : ExactStore.existing(options);
    }
}
