package dev.loreboard.api;

import dev.loreboard.api.BoardFolder.Index;
import dev.loreboard.api.BoardFolder.Manifest;
import dev.loreboard.api.clustering.Clusterer;
import dev.loreboard.api.clustering.DuplicateFinder;
import dev.loreboard.api.content.Fingerprinter;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.media.FolderMediaStore;
import dev.loreboard.api.media.MediaStore;
import dev.loreboard.api.relevance.RelevanceGauge;
import dev.loreboard.api.spi.ClustererProvider;
import dev.loreboard.api.spi.DescriberProvider;
import dev.loreboard.api.spi.DuplicateFinderProvider;
import dev.loreboard.api.spi.EmbedderProvider;
import dev.loreboard.api.spi.FingerprinterProvider;
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
import java.util.List;
import java.util.Optional;

/**
 * Opens the parts that a board is put together from.
 *
 * @param parts what every plugin is lent
 */
record Assembly(BoardFolder folder, Choices choices, Surroundings surroundings, Parts parts) {

    private static final System.Logger LOG = System.getLogger(Loreboard.class.getName());

    /** The stores that need nothing but a folder, the one for large collections first. */
    private static final List<String> EMBEDDED_STORES = List.of("lucene", "exact");

    Choice<Embedder> model() {
        return choices.find(Embedder.class).orElseGet(() -> embedders().pick(EmbedderProvider::embedded));
    }

    Embedder embedder(Choice<Embedder> model, Opened opened) {
        return embedders().open(model, parts, opened);
    }

    Choice<VectorStore> keeper(Optional<Manifest> known) {
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

    VectorStore store(Choice<VectorStore> keeper, Manifest manifest, Opened opened) {
        Parts place = switch (manifest.index()) {
            case Index.Own own -> parts.with(Path.class, folder.index(own));
            case Index.Lent() -> parts;
        };
        VectorStore store = stores().open(keeper, place.with(EmbeddingSpace.class, manifest.space()), opened);
        folder.requireFits(store.space(), manifest.space());
        return store;
    }

    MediaStore media(Opened opened) {
        Shelf<MediaStore, MediaStoreProvider> shelf = shelf(MediaStoreProvider.class, "media");
        return choices.find(MediaStore.class)
                .map(choice -> shelf.open(choice, parts.with(Path.class, folder.media()), opened))
                .orElseGet(() -> opened.keep(FolderMediaStore.open(folder.media())));
    }

    private Tools tools(Embedder embedder, Opened opened) {
        Parts more = parts.with(Embedder.class, embedder).with(EmbeddingSpace.class, embedder.space());
        return new Tools(
                tool(Tagger.class, shelf(TaggerProvider.class, "tagger"), more, opened),
                tool(Describer.class, shelf(DescriberProvider.class, "describer"), more, opened),
                tool(Clusterer.class, shelf(ClustererProvider.class, "clusterer"), more, opened),
                tool(DuplicateFinder.class, shelf(DuplicateFinderProvider.class, "duplicateFinder"), more, opened),
                fingerprinter(more, opened));
    }

    private Tool<Optional<Fingerprinter>> fingerprinter(Parts lent, Opened opened) {
        Shelf<Fingerprinter, FingerprinterProvider> shelf = shelf(FingerprinterProvider.class, "fingerprinter");
        return new Tool<>(() -> choices.find(Fingerprinter.class)
                .or(shelf::anyReady)
                .map(choice -> openTool(choice, shelf, lent, opened)));
    }

    private <T, P extends Provider<T>> Tool<T> tool(Class<T> type, Shelf<T, P> shelf, Parts lent, Opened opened) {
        return new Tool<>(() -> {
            Choice<T> choice = choices.find(type).orElseGet(shelf::onlyReady);
            return openTool(choice, shelf, lent, opened);
        });
    }

    private <T, P extends Provider<T>> T openTool(Choice<T> choice, Shelf<T, P> shelf, Parts lent, Opened opened) {
        T tool = shelf.open(choice, lent, opened);
        LOG.log(Level.INFO, "The board at {0} opened its {1}: {2}", folder.root(), shelf.call(), choice.sentence());
        return tool;
    }

    Footing footing(
            Manifest manifest, Embedder embedder, Choice<VectorStore> keeper, VectorStore store, Opened opened) {
        RelevanceGauge gauge = new RelevanceGauge(embedder, store, BoardFields.KIND, folder.relevance());
        return new Footing(manifest, embedder, keeper, store, gauge, tools(embedder, opened), opened);
    }

    private Shelf<Embedder, EmbedderProvider> embedders() {
        return shelf(EmbedderProvider.class, "embedder");
    }

    private Shelf<VectorStore, VectorStoreProvider> stores() {
        return shelf(VectorStoreProvider.class, "store");
    }

    private <T, P extends Provider<T>> Shelf<T, P> shelf(Class<P> kind, String call) {
        return new Shelf<>(kind, call, surroundings);
    }
}
