package dev.loreboard.api;

import dev.loreboard.api.BoardFolder.Index;
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
import dev.loreboard.api.spi.ClustererProvider;
import dev.loreboard.api.spi.DescriberProvider;
import dev.loreboard.api.spi.DuplicateFinderProvider;
import dev.loreboard.api.spi.EmbedderProvider;
import dev.loreboard.api.spi.MediaStoreProvider;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Provider;
import dev.loreboard.api.spi.Providers;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.api.spi.TaggerProvider;
import dev.loreboard.api.spi.VectorStoreProvider;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.api.tagging.Describer;
import dev.loreboard.api.tagging.Tagger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** One run of opening a board: choices become parts, which are closed again when it does not come to its end. */
final class Opening {

    private static final System.Logger LOG = System.getLogger(Loreboard.class.getName());

    /** The stores that need nothing but a folder, the one for large collections first. */
    private static final List<String> EMBEDDED_STORES = List.of("lucene", "exact");

    private static final String FIRST_INDEX = "index-1";

    private final BoardFolder folder;
    private final Choices choices;
    private final Surroundings surroundings;
    private final Parts parts;
    private final Opened opened = new Opened();

    Opening(BoardFolder folder, Choices choices, Surroundings surroundings, Clock clock) {
        this.folder = folder;
        this.choices = choices;
        this.surroundings = surroundings;
        this.parts = Parts.none().with(Clock.class, clock);
    }

    Loreboard run(ContentLimits limits, Keeping keeping) {
        try {
            return open(limits, keeping);
        } catch (RuntimeException | Error failure) {
            opened.close();
            throw failure;
        }
    }

    private Loreboard open(ContentLimits limits, Keeping keeping) {
        folder.create();
        // Two boards on one folder never get past the ledger, which has one writer at a time.
        Ledger ledger = opened.keep(Ledger.open(folder.ledger()));
        Optional<Manifest> known = folder.read();
        Choice<VectorStore> keeper = keeper(known);

        Shelf<Embedder, EmbedderProvider> embedders = shelf(EmbedderProvider.class, "embedder");
        Choice<Embedder> model =
                choices.find(Embedder.class).orElseGet(() -> embedders.pick(EmbedderProvider::embedded));
        Embedder embedder = embedders.open(model, parts, opened);
        EmbeddingSpace space = embedder.space();
        Manifest manifest = known.orElseGet(() -> new Manifest(space, firstIndex(keeper)));
        folder.requireSame(manifest.space(), space);

        VectorStore store = store(keeper, manifest);
        MediaStore media = media();
        if (known.isEmpty()) {
            folder.write(manifest);
        }
        LOG.log(
                Level.INFO,
                "The board at {0} lives in the space {1}. Embedder: {2} Vector store: {3}",
                folder.root(),
                space,
                model.sentence(),
                keeper.sentence());
        RelevanceGauge gauge = new RelevanceGauge(embedder, store, BoardFields.KIND, folder.relevance());
        Board board = new Board(embedder, store, gauge, media, ledger, limits, keeping, tools(embedder), parts.clock());
        return new Loreboard(folder.root(), board, opened::close);
    }

    private Choice<VectorStore> keeper(Optional<Manifest> known) {
        Optional<Choice<VectorStore>> chosen = choices.find(VectorStore.class);
        return known.isPresent()
                ? folder.sameStore(known.get().index(), chosen)
                : chosen.orElseGet(this::embeddedStore);
    }

    /** An embedded store where one is present, else the only one that is ready. */
    private Choice<VectorStore> embeddedStore() {
        Providers<VectorStoreProvider> present = stores().present();
        List<String> names =
                present.all().stream().map(VectorStoreProvider::name).toList();
        return EMBEDDED_STORES.stream()
                .filter(names::contains)
                .findFirst()
                .<Choice<VectorStore>>map(name -> new Choice.Named<>(name, Settings.none(), "the embedded one."))
                .orElseGet(() -> stores().onlyReady());
    }

    private static Index firstIndex(Choice<VectorStore> keeper) {
        return switch (keeper) {
            case Choice.Lent<VectorStore> lent -> new Index.Lent();
            case Choice.Named(String name, Settings settings, String why) -> new Index.Own(name, FIRST_INDEX);
        };
    }

    private VectorStore store(Choice<VectorStore> keeper, Manifest manifest) {
        Parts place = switch (manifest.index()) {
            case Index.Own own -> parts.with(Path.class, folder.index(own));
            case Index.Lent() -> parts;
        };
        VectorStore store = stores().open(keeper, place.with(EmbeddingSpace.class, manifest.space()), opened);
        folder.requireFits(store.space(), manifest.space());
        return store;
    }

    private MediaStore media() {
        Shelf<MediaStore, MediaStoreProvider> shelf = shelf(MediaStoreProvider.class, "media");
        return choices.find(MediaStore.class)
                .map(choice -> shelf.open(choice, parts.with(Path.class, folder.media()), opened))
                .orElseGet(() -> opened.keep(FolderMediaStore.open(folder.media())));
    }

    private Tools tools(Embedder embedder) {
        Parts more = parts.with(Embedder.class, embedder).with(EmbeddingSpace.class, embedder.space());
        return new Tools(
                tool(Tagger.class, shelf(TaggerProvider.class, "tagger"), more),
                tool(Describer.class, shelf(DescriberProvider.class, "describer"), more),
                tool(Clusterer.class, shelf(ClustererProvider.class, "clusterer"), more),
                tool(DuplicateFinder.class, shelf(DuplicateFinderProvider.class, "duplicateFinder"), more));
    }

    private <T, P extends Provider<T>> Tool<T> tool(Class<T> type, Shelf<T, P> shelf, Parts lent) {
        return new Tool<>(() -> {
            Choice<T> choice = choices.find(type).orElseGet(shelf::onlyReady);
            T tool = shelf.open(choice, lent, opened);
            LOG.log(Level.INFO, "The board at {0} opened its {1}: {2}", folder.root(), shelf.call(), choice.sentence());
            return tool;
        });
    }

    private Shelf<VectorStore, VectorStoreProvider> stores() {
        return shelf(VectorStoreProvider.class, "store");
    }

    private <T, P extends Provider<T>> Shelf<T, P> shelf(Class<P> kind, String call) {
        return new Shelf<>(kind, call, surroundings);
    }
}
