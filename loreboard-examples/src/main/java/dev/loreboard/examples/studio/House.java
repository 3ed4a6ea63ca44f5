package dev.loreboard.examples.studio;

import dev.loreboard.api.Loreboard;
import dev.loreboard.api.content.ContentLimits;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.media.FolderMediaStore;
import dev.loreboard.api.media.MediaStore;
import dev.loreboard.api.spi.EmbedderProvider;
import dev.loreboard.api.spi.MediaStoreProvider;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Providers;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.api.spi.VectorStoreProvider;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.examples.studio.data.Database;
import dev.loreboard.examples.studio.media.GuardedFetch;
import dev.loreboard.examples.studio.watch.FlightMeters;
import dev.loreboard.examples.studio.watch.Meters;
import dev.loreboard.examples.studio.watch.RecallWatch;
import dev.loreboard.vector.exact.ExactOptions;
import dev.loreboard.vector.exact.ExactStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** What all rooms share, opened in one order and closed in the other. */
public final class House implements AutoCloseable {

    /** The store that lives in a folder, of which there can be one for each board. */
    private static final String STORE = "lucene";

    private static final Duration LONGEST_FETCH = Duration.ofMinutes(1);

    private final Map<String, VectorStore> stores = new HashMap<>();
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final Meters meters;
    private final Database database;
    private final MediaStore media;
    private final Embedder embedder;
    private final GuardedFetch fetch;
    private final StudioSettings settings;

    private House(StudioSettings settings) {
        this.settings = settings;
        keep(FolderClaim.of(settings.folder()));
        this.meters = keep(new Meters());
        keep(FlightMeters.listening(meters.registry()));
        this.database = keep(Database.open(settings.folder().resolve("studio.db")));
        this.media = keep(media(settings));
        this.embedder = keep(embedder(settings));
        this.fetch = keep(new GuardedFetch(ContentLimits.defaults(), LONGEST_FETCH));
    }

    static House open(StudioSettings settings) {
        return new House(settings);
    }

    private static Embedder embedder(StudioSettings settings) {
        EmbedderProvider provider = Providers.discover(EmbedderProvider.class).named(settings.embedder());
        return provider.open(Settings.fromEnvironment(settings.embedder(), settings.variables()), Parts.none());
    }

    private VectorStore store(Path folder) {
        VectorStoreProvider provider =
                Providers.discover(VectorStoreProvider.class).named(STORE);
        Parts parts = Parts.of(embedder.space()).with(Path.class, folder);
        return provider.open(Settings.fromEnvironment(STORE, settings.variables()), parts);
    }

    private static MediaStore media(StudioSettings settings) {
        String name = settings.media();
        if (name.equals(StudioSettings.FOLDER_OF_MEDIA)) {
            return FolderMediaStore.open(settings.folder().resolve("media"));
        }
        MediaStoreProvider provider =
                Providers.discover(MediaStoreProvider.class).named(name);
        return provider.open(Settings.fromEnvironment(name, settings.variables()), Parts.none());
    }

    private <T extends AutoCloseable> T keep(T part) {
        opened.push(part);
        return part;
    }

    /** Where everything is kept. */
    public Path folder() {
        return settings.folder();
    }

    public Meters meters() {
        return meters;
    }

    public Database database() {
        return database;
    }

    public MediaStore media() {
        return media;
    }

    public Embedder embedder() {
        return embedder;
    }

    /** Fetches what a person names by its address. */
    public GuardedFetch fetch() {
        return fetch;
    }

    /** A board of this name, which is closed with the house. All boards share the embedder and the media. */
    public Loreboard openBoard(String name) {
        Path folder = settings.folder().resolve(name);
        VectorStore store = keep(store(folder.resolve("vectors")));
        stores.put(name, store);
        keep(new RecallWatch(name, store, meters.registry()));
        return keep(Loreboard.at(folder)
                .environment(settings.variables())
                .embedder(embedder)
                .store(store)
                .media(media)
                .open());
    }

    /** A store in memory and in the embedder's space, which is closed with the house. */
    public VectorStore openMemory() {
        return keep(new ExactStore(ExactOptions.inMemory(), embedder.space()));
    }

    /** What a board that is open keeps its vectors in, for questions that a board does not answer. */
    public VectorStore vectors(String board) {
        return Objects.requireNonNull(stores.get(board), board);
    }

    @Override
    public void close() {
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception failure) {
                throw new IllegalStateException("A part of the studio could not be closed.", failure);
            }
        }
    }
}
