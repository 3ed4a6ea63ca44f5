package dev.loreboard.tck.store;

import static dev.loreboard.tck.store.StoreContract.along;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.PageRequest;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.api.store.filter.Filter;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The rules of reading page by page. */
public interface StorePagesContract extends StoreContract {

    @Test
    @DisplayName("pages come in id order and together hold every entry once")
    default void pagesHoldEverythingOnce() {
        try (VectorStore store = open()) {
            ObviousStore model = FilledStore.fill(store, 25);
            List<String> expected =
                    model.matching(Filter.everything()).stream().map(Entry::id).toList();

            for (int size : List.of(1, 7, 25, 100)) {
                assertThat(FilledStore.walk(store, PageRequest.first(size)))
                        .as("pages of " + size)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    @DisplayName("pages with a filter hold just what it lets in")
    default void pagesHonourTheFilter() {
        try (VectorStore store = open()) {
            RandomEntries random = new RandomEntries(new SplittableRandom(5), SPACE);
            ObviousStore model = FilledStore.fill(store, 40, random);
            for (int i = 0; i < 20; i++) {
                Filter filter = random.filter(1);

                assertThat(FilledStore.walk(store, PageRequest.first(4).where(filter)))
                        .as(filter.text())
                        .isEqualTo(
                                model.matching(filter).stream().map(Entry::id).toList());
            }
        }
    }

    @Test
    @DisplayName("a page goes on behind an id that is gone by now")
    default void pagesGoOnBehindAGoneId() {
        try (VectorStore store = open()) {
            store.put(List.of("a", "b", "c", "d").stream()
                    .map(id -> Entry.of(id, along(0)))
                    .toList());
            PageRequest next = store.page(PageRequest.first(2)).next().orElseThrow();

            store.remove(List.of("a", "b"));

            assertThat(FilledStore.walk(store, next)).containsExactly("c", "d");
        }
    }
}
