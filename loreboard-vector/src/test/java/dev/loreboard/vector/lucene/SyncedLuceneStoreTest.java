package dev.loreboard.vector.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.api.store.filter.Metadata;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.MMapDirectory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("When a Lucene store acknowledges a change")
class SyncedLuceneStoreTest {

    private static final EmbeddingSpace SPACE = new EmbeddingSpace("some model", 2);
    private static final int THREADS = 8;
    private static final int PUTS = 25;

    @TempDir
    private Path folder;

    @Test
    @DisplayName("every file of the commit is on disk, and so is the folder that names them")
    void everyFileIsOnDisk() throws IOException {
        try (LuceneStore store = open()) {
            Watched watched = this.watched.get(0);
            assertOnDisk(watched);

            store.put(List.of(entry("one"), entry("two")));
            assertOnDisk(watched);
            store.describe("one", Metadata.none().with("style", "ink"));
            assertOnDisk(watched);
            store.remove(List.of("one"));
            assertOnDisk(watched);
            store.removeWhere(Filter.everything());
            assertOnDisk(watched);
        }
    }

    @Test
    @DisplayName("it may have shared the trip to the disk with others that came meanwhile")
    void tripsAreShared() throws Exception {
        try (LuceneStore store = open();
                ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            Watched watched = this.watched.get(0);
            int before = watched.commits.get();
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                String name = "thread " + thread + " entry ";
                running.add(threads.submit(() -> {
                    for (int i = 0; i < PUTS; i++) {
                        store.put(List.of(entry(name + i)));
                        assertOnDisk(watched);
                    }
                    return null;
                }));
            }
            for (Future<?> future : running) {
                future.get();
            }

            assertThat(store.count(Filter.everything())).isEqualTo(THREADS * PUTS);
            assertThat(watched.commits.get() - before)
                    .as("commits for " + THREADS * PUTS + " puts")
                    .isBetween(PUTS, THREADS * PUTS / 2);
        }
    }

    private final List<Watched> watched = new ArrayList<>();

    private LuceneStore open() {
        return new LuceneStore(LuceneOptions.at(folder), Optional.of(SPACE), place -> {
            watched.add(new Watched(new MMapDirectory(place)));
            return watched.getLast();
        });
    }

    private static void assertOnDisk(Watched directory) throws IOException {
        SegmentInfos commit = SegmentInfos.readLatestCommit(directory);
        assertThat(directory.synced).containsAll(commit.files(true));
        assertThat(directory.named).contains(commit.getSegmentsFileName());
    }

    private static Entry entry(String id) {
        return Entry.of(id, Embedding.of(SPACE, 1, 0));
    }

    /** Knows which files were forced to disk after they were written, and which names the folder was forced with. */
    private static final class Watched extends FilterDirectory {

        private final Set<String> synced = ConcurrentHashMap.newKeySet();
        private final Set<String> named = ConcurrentHashMap.newKeySet();
        private final AtomicInteger commits = new AtomicInteger();

        Watched(Directory directory) {
            super(directory);
        }

        @Override
        public IndexOutput createOutput(String name, IOContext context) throws IOException {
            synced.remove(name);
            return super.createOutput(name, context);
        }

        @Override
        public void sync(Collection<String> names) throws IOException {
            super.sync(names);
            synced.addAll(names);
        }

        @Override
        public void rename(String from, String to) throws IOException {
            super.rename(from, to);
            if (synced.remove(from)) {
                synced.add(to);
            }
            if (to.startsWith("segments_")) {
                commits.incrementAndGet();
            }
        }

        @Override
        public void syncMetaData() throws IOException {
            List<String> now = List.of(listAll());
            super.syncMetaData();
            named.addAll(now);
        }
    }
}
