package dev.loreboard.vector.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.Match;
import dev.loreboard.api.store.PageRequest;
import dev.loreboard.api.store.Query;
import dev.loreboard.api.store.filter.Filter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
@DisplayName("A Lucene store that many use at once")
class BusyLuceneStoreTest {

    private static final EmbeddingSpace SPACE = new EmbeddingSpace("some model", 32);
    /** Every so many calls are interrupted before they begin, however slow the machine is with the others. */
    private static final int CERTAIN = 10;

    private static final int READERS = 20;
    private static final int BATCHES = 120;
    private static final int TOGETHER = 40;

    @TempDir
    private Path folder;

    @Test
    @DisplayName("shows each of twenty readers everything that was acknowledged before, while one writes")
    void readersSeeEverything() throws Exception {
        List<Entry> entries = new SomeEntries(SPACE, 1).first(BATCHES * TOGETHER);
        AtomicInteger acknowledged = new AtomicInteger();
        AtomicInteger reads = new AtomicInteger();
        try (LuceneStore store = new LuceneStore(LuceneOptions.at(folder), SPACE);
                ExecutorService threads = Executors.newFixedThreadPool(READERS)) {
            List<Future<?>> readers = new ArrayList<>();
            for (int reader = 0; reader < READERS; reader++) {
                readers.add(threads.submit(() -> {
                    while (acknowledged.get() < BATCHES) {
                        int before = acknowledged.get();
                        if (before > 0) {
                            read(store, entries, before);
                            reads.incrementAndGet();
                        }
                    }
                }));
            }

            for (int batch = 0; batch < BATCHES; batch++) {
                store.put(entries.subList(batch * TOGETHER, (batch + 1) * TOGETHER));
                acknowledged.incrementAndGet();
            }

            for (Future<?> reader : readers) {
                reader.get(60, TimeUnit.SECONDS);
            }
            assertThat(reads).hasValueGreaterThan(READERS);
            assertThat(store.count(Filter.everything())).isEqualTo(entries.size());
        }
    }

    private static void read(LuceneStore store, List<Entry> entries, int batches) {
        Entry any = entries.get(ThreadLocalRandom.current().nextInt(batches * TOGETHER));
        assertThat(store.find(any.id())).contains(any);
        List<Match> found = store.search(Query.near(any.embedding()).limit(3).exact());
        assertThat(found.getFirst().entry()).isEqualTo(any);
        assertThat(store.count(Filter.everything())).isGreaterThanOrEqualTo((long) batches * TOGETHER);
    }

    @Test
    @DisplayName("is not hurt by interrupts: each change was made or was not, and others go on")
    void interruptsDoNoHarm() throws Exception {
        List<Entry> entries = new SomeEntries(SPACE, 2).first(2000);
        TreeSet<String> put = new TreeSet<>();
        TreeSet<String> unmade = new TreeSet<>();
        try (LuceneStore store = new LuceneStore(LuceneOptions.at(folder), SPACE);
                ExecutorService interrupter = Executors.newSingleThreadExecutor()) {
            Thread writer = Thread.currentThread();
            for (Entry entry : entries.subList(0, 300)) {
                Future<?> interrupt = interrupter.submit(() -> {
                    Thread.sleep(0, ThreadLocalRandom.current().nextInt(1_000_000));
                    writer.interrupt();
                    return null;
                });
                if (entries.indexOf(entry) % CERTAIN == 0) {
                    writer.interrupt();
                }
                Throwable outcome = catchThrowable(() -> store.put(List.of(entry)));
                assertThat(awaited(interrupt)).isTrue();
                if (outcome == null) {
                    put.add(entry.id());
                } else {
                    assertThat(outcome).isInstanceOf(CancelledException.class);
                    unmade.add(entry.id());
                }
            }
            store.put(entries.subList(300, 310));
            entries.subList(300, 310).forEach(entry -> put.add(entry.id()));
        }

        try (LuceneStore store = LuceneStore.existing(LuceneOptions.at(folder))) {
            assertThat(unmade).isNotEmpty();
            assertThat(store.page(PageRequest.first(5000)).entries())
                    .extracting(Entry::id)
                    .containsExactlyElementsOf(put);
        }
    }

    /** Waits for the interrupt, and takes it back when it came too late for the call. */
    private static boolean awaited(Future<?> interrupt) throws Exception {
        while (!interrupt.isDone()) {
            Thread.onSpinWait();
        }
        return Thread.interrupted() || interrupt.isDone();
    }
}
