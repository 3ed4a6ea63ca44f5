package dev.loreboard.tck.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.Query;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.api.store.filter.Metadata;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Does the same things by chance to a store and to an {@link ObviousStore}, and compares all the way. */
public final class RandomHistory {

    private static final int DIFFERENT_IDS = 40;

    private final SplittableRandom random;
    private final VectorStore store;
    private final RandomEntries entries;
    private final ObviousStore model = new ObviousStore();

    public RandomHistory(SplittableRandom random, VectorStore store) {
        this.random = random;
        this.store = store;
        this.entries = new RandomEntries(random, store.space());
    }

    public void run(int steps) {
        for (int step = 0; step < steps; step++) {
            switch (random.nextInt(8)) {
                case 0, 1, 2 -> put();
                case 3 -> describe();
                case 4 -> remove();
                case 5 -> removeWhere();
                default -> search("after step " + step);
            }
        }
        verify(store);
    }

    /** Compares everything that a store holds now with what it should; also one opened again later. */
    public void verify(VectorStore opened) {
        List<Entry> expected = model.matching(Filter.everything());
        assertThat(opened.count(Filter.everything())).isEqualTo(expected.size());
        for (Entry entry : expected) {
            SameAnswer.entry(opened.find(entry.id()).orElseThrow(), entry, "at the end");
        }
    }

    private void put() {
        List<Entry> batch = IntStream.range(0, random.nextInt(1, 6))
                .mapToObj(i -> entries.entry(id()))
                .toList();
        store.put(batch);
        batch.forEach(model::put);
    }

    private void describe() {
        String id = id();
        if (model.find(id).isPresent()) {
            Metadata metadata = entries.metadata();
            store.describe(id, metadata);
            model.describe(id, metadata);
        }
    }

    private void remove() {
        List<String> ids = List.of(id(), id());
        assertThat(store.remove(ids)).isEqualTo(model.remove(ids));
    }

    private void removeWhere() {
        Filter filter = entries.filter(1).and(entries.filter(1)).and(entries.filter(1));
        assertThat(store.removeWhere(filter)).as(filter.text()).isEqualTo(model.removeWhere(filter));
    }

    private void search(String when) {
        Query query = Query.near(entries.embedding())
                .where(random.nextBoolean() ? Filter.everything() : entries.filter(2))
                .limit(random.nextInt(1, 12))
                .exact();
        if (random.nextInt(4) == 0) {
            query = query.plus(entries.embedding()).minus(entries.embedding());
        }
        if (random.nextInt(4) == 0) {
            query = query.oncePerGroup();
        }
        SameAnswer.verify(
                store.search(query), query, model, when + ", " + query.filter().text());
    }

    private String id() {
        return "id " + random.nextInt(DIFFERENT_IDS);
    }
}
