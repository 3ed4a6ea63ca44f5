package dev.loreboard.tck.store;

import static dev.loreboard.tck.store.StoreContract.along;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.Match;
import dev.loreboard.api.store.Query;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.tck.rule.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The rules of a {@link VectorStore}. A plugin's test implements this and says how to open an empty store. */
public interface VectorStoreContract extends StoreChangesContract, StoreSearchContract, StorePagesContract {

    @Test
    @DisplayName("after any history of puts, removals and descriptions it holds what a plain list would")
    default void agreesWithAPlainListAfterAnyHistory() {
        Seed.eachOf(5, seed -> {
            try (VectorStore store = open()) {
                new RandomHistory(seed, store).run(120);
            }
        });
    }

    @Test
    @DisplayName("entries put by many threads at once are all there, and searches meanwhile succeed")
    default void concurrentPutsLoseNothing() throws Exception {
        try (VectorStore store = open();
                ExecutorService threads = Executors.newFixedThreadPool(6)) {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                String name = "thread " + thread + " entry ";
                running.add(threads.submit(() ->
                        IntStream.range(0, 25).forEach(i -> store.put(List.of(Entry.of(name + i, along(i % 4)))))));
            }
            for (int thread = 0; thread < 2; thread++) {
                running.add(threads.submit(() -> IntStream.range(0, 50)
                        .forEach(i -> assertThat(store.search(Query.near(along(i % 4))))
                                .isSortedAccordingTo(Match.BEST_FIRST))));
            }

            for (Future<?> future : running) {
                future.get(60, TimeUnit.SECONDS);
            }

            assertThat(store.count(Filter.everything())).isEqualTo(100);
        }
    }
}
