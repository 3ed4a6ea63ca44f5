package dev.loreboard.tck.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.Page;
import dev.loreboard.api.store.PageRequest;
import dev.loreboard.api.store.VectorStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** A store with entries drawn by chance, and what one reads from it page by page. */
final class FilledStore {

    private FilledStore() {}

    /** The ids of this page and all that follow. */
    static List<String> walk(VectorStore store, PageRequest request) {
        List<String> ids = new ArrayList<>();
        Optional<PageRequest> next = Optional.of(request);
        while (next.isPresent()) {
            Page page = store.page(next.get());
            assertThat(page.entries()).hasSizeLessThanOrEqualTo(next.get().size());
            page.entries().forEach(entry -> ids.add(entry.id()));
            next = page.next();
            assertThat(ids).as("pages never end").hasSizeLessThan(10_000);
        }
        return ids;
    }

    static ObviousStore fill(VectorStore store, int size) {
        return fill(store, size, new RandomEntries(new SplittableRandom(size), StoreContract.SPACE));
    }

    static ObviousStore fill(VectorStore store, int size, RandomEntries random) {
        ObviousStore model = new ObviousStore();
        List<Entry> entries = IntStream.range(0, size)
                .mapToObj(i -> random.entry("entry " + i))
                .toList();
        store.put(entries);
        entries.forEach(model::put);
        return model;
    }
}
