package dev.loreboard.vector.exact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.Match;
import dev.loreboard.api.store.PageRequest;
import dev.loreboard.api.store.Query;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.api.store.filter.Metadata;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Who reads an exact store while it changes")
class ExactReadersTest {

    private static final EmbeddingSpace SPACE = new EmbeddingSpace("some model", 8);
    private static final int ENTRIES = 300;

    @ParameterizedTest(name = "scan {0}")
    @ValueSource(ints = {0, 1, 2})
    @DisplayName("sees every put whole or not at all, also when rows are moved or coded anew")
    void seesWholePuts(int kind) throws Exception {
        Scan scan = List.of(Scan.FULL, Scan.EIGHT_BITS, Scan.ONE_BIT).get(kind);
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService readers = Executors.newFixedThreadPool(2);
                VectorStore store = new ExactStore(ExactOptions.inMemory().scanning(scan), SPACE)) {
            store.put(round(0));
            List<Future<?>> reading =
                    List.of(readers.submit(() -> read(done, store)), readers.submit(() -> read(done, store)));

            for (int round = 1; round <= 200; round++) {
                store.put(round(round));
                store.put(List.of(entry("passing", 0)));
                store.remove(List.of("passing"));
            }
            done.set(true);

            for (Future<?> reader : reading) {
                reader.get();
            }
        } finally {
            done.set(true);
        }
    }

    private static void read(AtomicBoolean done, VectorStore store) {
        Filter notPassing = Filter.parse("round >= 1");
        while (!done.get()) {
            List<Match> found = store.search(Query.near(Embedding.of(SPACE, 1, 0, 0, 0, 0, 0, 0, 0))
                    .limit(ENTRIES)
                    .where(notPassing));
            assertThat(found.size()).isIn(0, ENTRIES);
            assertThat(found.stream().map(match -> match.entry().metadata()).distinct())
                    .hasSizeLessThanOrEqualTo(1);
            assertThat(store.page(PageRequest.first(ENTRIES).where(notPassing)).entries().stream()
                            .map(Entry::metadata)
                            .distinct())
                    .hasSizeLessThanOrEqualTo(1);
            assertThat(store.find("entry 7")).isPresent();
        }
    }

    private static List<Entry> round(int round) {
        return IntStream.range(0, ENTRIES)
                .mapToObj(i -> entry("entry " + i, round))
                .toList();
    }

    private static Entry entry(String id, int round) {
        return Entry.of(id, Embedding.of(SPACE, 1, 2, 3, id.hashCode() % 7, round % 5, 6, 7, 8))
                .withMetadata(Metadata.none().with("round", round));
    }
}
