package dev.loreboard.vector.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.filter.Filter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A Lucene store whose callers are interrupted")
class InterruptedLuceneStoreTest {

    private static final EmbeddingSpace SPACE = new EmbeddingSpace("some model", 2);
    private static final int BATCH = 500;

    private final List<Entry> entries = new SomeEntries(SPACE, 1).first(20 * BATCH);

    @TempDir
    private Path folder;

    @Test
    @DisplayName("keeps what others put while the one who compacts it is interrupted")
    void keepsWhatOthersPut() throws InterruptedException {
        try (LuceneStore store = new LuceneStore(LuceneOptions.at(folder), SPACE)) {
            CompletableFuture<Void> putting = CompletableFuture.runAsync(() -> put(store));
            for (int pause = 0; !putting.isDone(); pause = (pause + 1) % 12) {
                CompletableFuture<Void> compacted = new CompletableFuture<>();
                Thread compacting = Thread.ofPlatform().start(() -> compact(store, compacted));
                Thread.sleep(pause);
                compacting.interrupt();
                compacted.join();
            }

            putting.join();
            assertThat(store.count(Filter.everything())).isEqualTo(entries.size());
        }
    }

    @Test
    @DisplayName("is closed by an interrupted thread as by any other, and leaves its interrupt alone")
    void isClosed() {
        LuceneStore store = new LuceneStore(LuceneOptions.at(folder), SPACE);
        put(store);
        Thread.currentThread().interrupt();

        store.close();

        assertThat(Thread.interrupted()).isTrue();
        try (LuceneStore again = LuceneStore.existing(LuceneOptions.at(folder))) {
            assertThat(again.count(Filter.everything())).isEqualTo(entries.size());
        }
    }

    @Test
    @DisplayName("says that compacting it was cancelled")
    void saysThatItWasCancelled() {
        try (LuceneStore store = new LuceneStore(LuceneOptions.at(folder), SPACE)) {
            Thread.currentThread().interrupt();

            assertThatExceptionOfType(CancelledException.class).isThrownBy(store::compact);

            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private void put(LuceneStore store) {
        for (int from = 0; from < entries.size(); from += BATCH) {
            store.put(entries.subList(from, from + BATCH));
        }
    }

    /** Ends well when it was cancelled at most. */
    private static void compact(LuceneStore store, CompletableFuture<Void> compacted) {
        try {
            store.compact();
            compacted.complete(null);
        } catch (CancelledException cancelled) {
            compacted.complete(null);
        } catch (RuntimeException failure) {
            compacted.completeExceptionally(failure);
        }
    }
}
