package dev.loreboard.api;

import dev.loreboard.api.BoardFolder.Manifest;
import dev.loreboard.api.clustering.Clusterer;
import dev.loreboard.api.clustering.DuplicateFinder;
import dev.loreboard.api.content.ContentLimits;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.media.FolderMediaStore;
import dev.loreboard.api.media.Ledger;
import dev.loreboard.api.media.MediaStore;
import dev.loreboard.api.relevance.RelevanceGauge;
import dev.loreboard.api.spi.EmbedderProvider;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Providers;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.api.spi.VectorStoreProvider;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.api.tagging.Describer;
import dev.loreboard.api.tagging.Tagger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * How a board is to be opened. What is handed over as an object stays the caller's to close; what is named is opened and
 * closed by the board. Not for several threads.
 */
public final class LoreboardBuilder {

    private static final System.Logger LOG = System.getLogger(Loreboard.class.getName());

    /** The stores that need nothing but a folder, the one for large collections first. */
    private static final List<String> EMBEDDED_STORES = List.of("lucene", "exact");

    private static final String FIRST_INDEX = "index-1";

    private final BoardFolder folder;
    private Optional<Embedder> embedder = Optional.empty();
    private Optional<String> embedderName = Optional.empty();
    private Settings embedderSettings = Settings.none();
    private Optional<String> storeName = Optional.empty();
    private Settings storeSettings = Settings.none();
    private ContentLimits limits = ContentLimits.defaults();
    private Keeping keeping = Keeping.COPY;
    private Tools tools = Tools.NONE;
    private Clock clock = Clock.systemUTC();

    LoreboardBuilder(Path folder) {
        this.folder = new BoardFolder(folder.toAbsolutePath());
    }

    /** Embeds with this one. */
    public LoreboardBuilder embedder(Embedder lent) {
        embedder = Optional.of(lent);
        return this;
    }

    /** Embeds with the plugin of this name. */
    public LoreboardBuilder embedder(String name, Settings settings) {
        embedderName = Optional.of(name);
        embedderSettings = settings;
        return this;
    }

    /** Keeps vectors with the plugin of this name; a board that is there already keeps the store that it has. */
    public LoreboardBuilder store(String name, Settings settings) {
        storeName = Optional.of(name);
        storeSettings = settings;
        return this;
    }

    /** How much content to take in; without this, {@link ContentLimits#defaults()}. */
    public LoreboardBuilder limits(ContentLimits chosen) {
        limits = chosen;
        return this;
    }

    /** Where to keep the bytes of files that are added; without this, {@link Keeping#COPY}. */
    public LoreboardBuilder keeping(Keeping chosen) {
        keeping = chosen;
        return this;
    }

    public LoreboardBuilder tagger(Tagger lent) {
        tools = new Tools(Optional.of(lent), tools.describer(), tools.clusterer(), tools.duplicateFinder());
        return this;
    }

    public LoreboardBuilder describer(Describer lent) {
        tools = new Tools(tools.tagger(), Optional.of(lent), tools.clusterer(), tools.duplicateFinder());
        return this;
    }

    public LoreboardBuilder clusterer(Clusterer lent) {
        tools = new Tools(tools.tagger(), tools.describer(), Optional.of(lent), tools.duplicateFinder());
        return this;
    }

    public LoreboardBuilder duplicateFinder(DuplicateFinder lent) {
        tools = new Tools(tools.tagger(), tools.describer(), tools.clusterer(), Optional.of(lent));
        return this;
    }

    public LoreboardBuilder clock(Clock lent) {
        clock = lent;
        return this;
    }

    /**
     * Opens the board, or makes it.
     *
     * @throws dev.loreboard.api.failure.SpaceMismatchException when it was made with another model
     * @throws dev.loreboard.api.failure.StorageException when the folder cannot be used, or another program uses it
     */
    public Loreboard open() {
        Deque<AutoCloseable> opened = new ArrayDeque<>();
        try {
            folder.create();
            Ledger ledger = keep(Ledger.open(folder.ledger()), opened);
            Embedder model = embedder.isPresent() ? embedder.get() : keep(openEmbedder(), opened);
            Optional<Manifest> known = folder.read();
            Manifest manifest = known.orElseGet(() -> newManifest(model.space()));
            folder.requireSame(manifest.space(), model.space());
            VectorStore store = keep(openStore(manifest), opened);
            MediaStore media = keep(FolderMediaStore.open(folder.media()), opened);
            if (known.isEmpty()) {
                folder.write(manifest);
            }
            LOG.log(Level.INFO, "{0}: model {1}, store \"{2}\".", folder.root(), model.space(), manifest.store());
            RelevanceGauge gauge = new RelevanceGauge(model, store, BoardFields.KIND, folder.relevance());
            Board board = new Board(model, store, gauge, media, ledger, limits, keeping, tools, clock);
            return new Loreboard(folder.root(), board, () -> closeAll(opened));
        } catch (RuntimeException failure) {
            closeAll(opened);
            throw failure;
        }
    }

    /** Two boards on one folder never get past the ledger, which has one writer at a time. */
    private static <T extends AutoCloseable> T keep(T resource, Deque<AutoCloseable> opened) {
        opened.push(resource);
        return resource;
    }

    private Embedder openEmbedder() {
        Providers<EmbedderProvider> present = Providers.discover(EmbedderProvider.class);
        EmbedderProvider provider = embedderName.isPresent() ? present.named(embedderName.get()) : present.single();
        return provider.open(embedderSettings, Parts.none().with(Clock.class, clock));
    }

    private Manifest newManifest(EmbeddingSpace space) {
        return new Manifest(space, storeName.orElseGet(LoreboardBuilder::defaultStore), FIRST_INDEX);
    }

    /** An embedded store where one is present, else the only one there is. */
    private static String defaultStore() {
        Providers<VectorStoreProvider> present = Providers.discover(VectorStoreProvider.class);
        List<String> names =
                present.all().stream().map(VectorStoreProvider::name).toList();
        return EMBEDDED_STORES.stream()
                .filter(names::contains)
                .findFirst()
                .orElseGet(() -> present.single().name());
    }

    private VectorStore openStore(Manifest manifest) {
        Parts parts = Parts.of(manifest.space())
                .with(Path.class, folder.index(manifest))
                .with(Clock.class, clock);
        return Providers.discover(VectorStoreProvider.class)
                .named(manifest.store())
                .open(storeSettings, parts);
    }

    /** Last opened, first closed; one that fails keeps no other from being closed. */
    private static void closeAll(Deque<AutoCloseable> opened) {
        while (!opened.isEmpty()) {
            AutoCloseable next = opened.pop();
            try {
                next.close();
            } catch (Exception failure) {
                LOG.log(Level.WARNING, "Closing " + next + " failed.", failure);
            }
        }
    }
}
