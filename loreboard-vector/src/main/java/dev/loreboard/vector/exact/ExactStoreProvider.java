package dev.loreboard.vector.exact;

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

/** Opens an {@link ExactStore} from settings. */
public final class ExactStoreProvider implements VectorStoreProvider {

    private static final ExactOptions DEFAULTS = ExactOptions.inMemory();

    private static final Setting<Path> FILE = Setting.path(
            "file",
            "The file that keeps the entries; without it they live in the folder that was lent, or in memory alone");

    private static final Setting<Scan> SCAN = Setting.choice(
                    "scan", "What is read to find the nearest; only one-bit can miss some", Scan.class)
            .withDefault(DEFAULTS.scan());
    private static final Setting<Integer> COMPARED_IN_FULL = Setting.number(
                    "compared-in-full", "How many vectors a scan with one bit compares in full for each match")
            .withDefault(DEFAULTS.comparedInFull());

    @Override
    public String name() {
        return "exact";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(FILE, SCAN, COMPARED_IN_FULL);
    }

    @Override
    public Availability availability(Settings settings) {
        return Availability.ready();
    }

    @Override
    public VectorStore open(Settings settings, Parts parts) {
        settings.require("vector store \"exact\"", settings());
        ExactOptions options = options(settings, parts);
        Optional<EmbeddingSpace> space = parts.space();
        return space.isPresent() ? new ExactStore(options, space.get()) : ExactStore.existing(options);
    }

    private static ExactOptions options(Settings settings, Parts parts) {
        Place place = settings.find(FILE)
                .or(() -> parts.folder().map(folder -> folder.resolve("entries")))
                .<Place>map(Place.InFile::new)
                .orElseGet(Place.InMemory::new);
        try {
            return new ExactOptions(place, settings.get(SCAN), settings.get(COMPARED_IN_FULL));
        } catch (IllegalArgumentException beyond) {
            throw new SettingsException("vector store \"exact\"", List.of(String.valueOf(beyond.getMessage())));
        }
    }
}
