package dev.loreboard.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.Progress;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.FacetCount;
import dev.loreboard.api.store.Query;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.api.store.filter.Field;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.api.store.filter.Metadata;
import dev.loreboard.vector.exact.ExactOptions;
import dev.loreboard.vector.exact.ExactStore;
import dev.loreboard.vector.exact.Scan;
import dev.loreboard.vector.lucene.Compression;
import dev.loreboard.vector.lucene.LuceneOptions;
import dev.loreboard.vector.lucene.LuceneStore;
import dev.loreboard.vector.transfer.JsonLinesExport;
import dev.loreboard.vector.transfer.JsonLinesImport;
import dev.loreboard.vector.transfer.StoreCopy;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The guide's page on choosing a store")
class EnginesGuideTest {

    private static final Progress PROGRESS = Progress.ignored();

    @TempDir
    Path folder;

    private final EmbeddingSpace space = new EmbeddingSpace("warm, wild", 2);
    private final Embedding dragon = Embedding.of(space, 0.8f, 0.9f);
    private final Embedding storm = Embedding.of(space, 0.1f, 1.0f);
    private final List<Entry> entries = List.of(
            Entry.of("dragon", dragon).withMetadata(Metadata.none().with("style", "ink")),
            Entry.of("storm", storm).withMetadata(Metadata.none().with("style", "oil")));

    @Test
    @DisplayName("keeps entries in an index, and copies it while it is in use")
    void keepsAnIndex() {
        Path backup = folder.resolve("backup");

        // region lucene
        try (LuceneStore store = new LuceneStore(LuceneOptions.at(folder.resolve("index")), space)) {
            store.put(entries); // on disk when this returns

            List<FacetCount> styles = store.facets(Field.named("style"), Filter.everything(), 10);
            store.snapshotTo(backup); // puts and searches go on meanwhile
            // endregion

            assertThat(styles).hasSize(2);
        }
        try (VectorStore copy = LuceneStore.existing(LuceneOptions.at(backup))) {
            assertThat(copy.count(Filter.everything())).isEqualTo(2);
        }
    }

    @Test
    @DisplayName("sets how hard an index tries")
    void setsTheEffort() {
        // region effort
        LuceneOptions options = LuceneOptions.at(folder)
                .withCompression(Compression.EIGHT_BITS) // a quarter of the memory for the graph's view
                .withSearchEffort(200); // more is found, and it takes longer
        // endregion

        try (VectorStore store = new LuceneStore(options, space)) {
            store.put(entries);
            assertThat(store.search(Query.near(dragon))).hasSize(2);
        }
    }

    @Test
    @DisplayName("saves an exact store into one file and maps it")
    void mapsAFile() {
        Path file = folder.resolve("vectors");

        // region map
        try (ExactStore store = new ExactStore(ExactOptions.inMemory().scanning(Scan.ONE_BIT), space)) {
            store.put(entries);
            store.saveTo(file);
        }

        try (VectorStore mapped = ExactStore.existing(ExactOptions.mapping(file))) { // reads no vectors yet
            assertThat(mapped.search(Query.near(dragon))).hasSize(2);
        }
        // endregion
    }

    @Test
    @DisplayName("takes entries from store to store, and through a file")
    void movesEntries() {
        Path file = folder.resolve("entries.jsonl");
        try (VectorStore from = new ExactStore(ExactOptions.inMemory(), space);
                VectorStore to = new LuceneStore(LuceneOptions.at(folder.resolve("index")), space)) {
            from.put(entries);

            // region copy
            long copied = StoreCopy.ofEverything().run(from, to, PROGRESS);
            // endregion

            // region export
            long exported = JsonLinesExport.ofEverything().run(from, file, PROGRESS);
            long imported = JsonLinesImport.ofEverything().run(file, to, PROGRESS);
            // endregion

            assertThat(List.of(copied, exported, imported)).containsOnly(2L);
        }
    }
}
