package dev.loreboard.tck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.Page;
import dev.loreboard.api.store.PageRequest;
import dev.loreboard.api.store.Snapshots;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.tck.rule.Seed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The further rules of a store that is a {@link Snapshots}. */
public interface SnapshotsContract extends VectorStoreContract {

    /** Opens what {@link Snapshots#snapshotTo} made in this folder. */
    VectorStore openSnapshot(Path folder, EmbeddingSpace space);

    /** A folder of its own that does not exist yet, below one that does. */
    Path newFolder();

    @Test
    @DisplayName("after any history a snapshot holds what the store holds")
    default void aSnapshotHoldsWhatTheStoreHolds() {
        Seed.eachOf(3, seed -> {
            Path folder = newFolder();
            try (VectorStore store = open()) {
                RandomHistory history = new RandomHistory(seed, store);
                history.run(60);
                snapshots(store).snapshotTo(folder);

                try (VectorStore snapshot = openSnapshot(folder, SPACE)) {
                    history.verify(snapshot);
                }
            }
        });
    }

    @Test
    @DisplayName("what is put into the store afterwards is not in the snapshot, and the other way round")
    default void aSnapshotStandsAlone() {
        Path folder = newFolder();
        try (VectorStore store = open()) {
            store.put(List.of(entry("before")));
            snapshots(store).snapshotTo(folder);
            store.put(List.of(entry("after")));

            try (VectorStore snapshot = openSnapshot(folder, SPACE)) {
                snapshot.put(List.of(entry("elsewhere")));

                assertThat(ids(snapshot)).containsExactly("before", "elsewhere");
            }
            assertThat(ids(store)).containsExactly("after", "before");
        }
    }

    @Test
    @DisplayName("a snapshot can be taken into an empty folder, and of an empty store")
    default void anEmptyStoreInAnEmptyFolder() throws IOException {
        Path folder = Files.createDirectory(newFolder());
        try (VectorStore store = open()) {
            snapshots(store).snapshotTo(folder);

            try (VectorStore snapshot = openSnapshot(folder, SPACE)) {
                assertThat(ids(snapshot)).isEmpty();
            }
        }
    }

    @Test
    @DisplayName("a folder that holds something is refused, and what it holds is left alone")
    default void aFolderInUseIsRefused() throws IOException {
        Path folder = Files.createDirectory(newFolder());
        Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear reader");
        try (VectorStore store = open()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> snapshots(store).snapshotTo(folder));

            assertThat(letter).hasContent("Dear reader");
        }
    }

    @Test
    @DisplayName("a snapshot taken while others put shows the store as it was at one moment")
    default void aSnapshotShowsOneMoment() throws Exception {
        Path folder = newFolder();
        CountDownLatch begun = new CountDownLatch(10);
        try (VectorStore store = open();
                ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<?> puts = threads.submit(() -> IntStream.range(100, 300).forEach(i -> {
                store.put(List.of(entry("entry " + i)));
                begun.countDown();
            }));
            begun.await();

            snapshots(store).snapshotTo(folder);

            puts.get(60, TimeUnit.SECONDS);
            try (VectorStore snapshot = openSnapshot(folder, SPACE)) {
                List<String> held = ids(snapshot);
                assertThat(held).hasSizeGreaterThanOrEqualTo(10);
                assertThat(held).isEqualTo(ids(store).subList(0, held.size()));
            }
        }
    }

    @Test
    @DisplayName("a closed store refuses to take a snapshot")
    default void aClosedStoreTakesNoSnapshot() {
        VectorStore store = open();
        store.close();

        assertThatIllegalStateException().isThrownBy(() -> snapshots(store).snapshotTo(newFolder()));
    }

    private static Snapshots snapshots(VectorStore store) {
        return (Snapshots) store;
    }

    private static Entry entry(String id) {
        return Entry.of(id, StoreContract.along(0));
    }

    private static List<String> ids(VectorStore store) {
        List<String> ids = new ArrayList<>();
        Optional<PageRequest> next = Optional.of(PageRequest.first(100));
        while (next.isPresent()) {
            Page page = store.page(next.get());
            page.entries().forEach(entry -> ids.add(entry.id()));
            next = page.next();
        }
        assertThat(ids).hasSize((int) store.count(Filter.everything()));
        return ids;
    }
}
