package dev.loreboard.examples.studio.lora;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.examples.studio.gallery.Gallery;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where LoRA models lie in the space of the gallery: in the middle of the pictures that were made with them. There are a few hundred at
 * most and all is in the table, so they are in memory, and are put there anew when there are other pictures.
 */
final class ModelVectors {

    /** More would not move the middle. */
    private static final int MOST_PICTURES = 500;

    private final ModelTable table;
    private final Gallery gallery;
    private final VectorStore store;
    private Optional<ModelTable.Extent> seen = Optional.empty();

    /** @param store which is empty, and belongs to the house */
    ModelVectors(ModelTable table, Gallery gallery, VectorStore store) {
        this.table = table;
        this.gallery = gallery;
        this.store = store;
    }

    /** As they are now. */
    synchronized VectorStore now() {
        Optional<ModelTable.Extent> extent = Optional.of(table.extent());
        if (!extent.equals(seen)) {
            store.put(table.ids().stream().flatMap(this::entry).toList());
            seen = extent;
        }
        return store;
    }

    /** Nothing for a model of which no picture hangs. */
    private Stream<Entry> entry(String model) {
        List<Embedding> pictures = table.pictures(model, MOST_PICTURES).stream()
                .flatMap(picture -> gallery.entry(picture).stream())
                .map(Entry::embedding)
                .toList();
        return pictures.isEmpty() ? Stream.empty() : Stream.of(Entry.of(model, Embedding.centroid(pictures)));
    }
}
