package dev.loreboard.tck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.FacetCount;
import dev.loreboard.api.store.Facets;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.api.store.filter.Field;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.api.store.filter.Metadata;
import dev.loreboard.api.store.filter.Value;
import dev.loreboard.tck.rule.Seed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The further rules of a store that is a {@link Facets}. */
public interface FacetsContract extends VectorStoreContract {

    /** More values than any field of the kit's entries has. */
    int EVERY_VALUE = 1000;

    @Test
    @DisplayName("every value of a field is counted once for each entry that has it, among those the filter lets in")
    default void everyValueIsCounted() {
        Seed.eachOf(3, seed -> {
            try (VectorStore store = open()) {
                RandomEntries random = new RandomEntries(seed, SPACE);
                List<Entry> entries = fill(store, random);
                for (String name : List.of("style", "year", "tags", "made", "loved")) {
                    for (Filter filter : List.of(Filter.everything(), random.filter(1), random.filter(2))) {
                        List<FacetCount> found = facets(store).facets(Field.named(name), filter, EVERY_VALUE);

                        assertThat(found.stream().map(FacetCount::value)).doesNotHaveDuplicates();
                        assertThat(found.stream().collect(Collectors.toMap(FacetCount::value, FacetCount::count)))
                                .as(name + " where " + filter.text())
                                .isEqualTo(expected(entries, Field.named(name), filter));
                    }
                }
            }
        });
    }

    @Test
    @DisplayName("an entry with a word list counts once for each different word, beside entries with that word as text")
    default void aWordListCountsOnceForEachWord() {
        try (VectorStore store = open()) {
            store.put(List.of(
                    entry("one", Metadata.none().with("tags", List.of("ink", "ink", "flat"))),
                    entry("two", Metadata.none().with("tags", "ink")),
                    entry("three", Metadata.none().with("tags", List.of()))));

            assertThat(facets(store).facets(Field.named("tags"), Filter.everything(), EVERY_VALUE))
                    .containsExactly(new FacetCount(Value.of("ink"), 2), new FacetCount(Value.of("flat"), 1));
        }
    }

    @Test
    @DisplayName("the most frequent value comes first, and equally frequent texts come by code point")
    default void theMostFrequentComesFirst() {
        try (VectorStore store = open()) {
            putStyles(store, "🐉", "\uFFFD", "b", "a", "B", "often", "often");

            assertThat(facets(store).facets(Field.named("style"), Filter.everything(), EVERY_VALUE))
                    .extracting(FacetCount::value)
                    .containsExactly(
                            Value.of("often"),
                            Value.of("B"),
                            Value.of("a"),
                            Value.of("b"),
                            Value.of("\uFFFD"),
                            Value.of("🐉"));
        }
    }

    @Test
    @DisplayName("no more values are told than were asked for, and those are the most frequent")
    default void theMostFrequentAreTold() {
        try (VectorStore store = open()) {
            putStyles(store, "rare", "often", "often", "often", "sometimes", "sometimes");

            assertThat(facets(store).facets(Field.named("style"), Filter.everything(), 2))
                    .containsExactly(new FacetCount(Value.of("often"), 3), new FacetCount(Value.of("sometimes"), 2));
        }
    }

    @Test
    @DisplayName("a field that no entry has any more has no values")
    default void goneValuesAreNotCounted() {
        try (VectorStore store = open()) {
            store.put(List.of(
                    entry("removed", Metadata.none().with("style", "ink")),
                    entry("described", Metadata.none().with("style", "flat"))));

            store.remove(List.of("removed"));
            store.describe("described", Metadata.none());

            assertThat(facets(store).facets(Field.named("style"), Filter.everything(), EVERY_VALUE))
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("a closed store refuses to count values")
    default void aClosedStoreCountsNoValues() {
        VectorStore store = open();
        store.close();

        assertThatIllegalStateException()
                .isThrownBy(() -> facets(store).facets(Field.named("style"), Filter.everything(), 1));
    }

    private static List<Entry> fill(VectorStore store, RandomEntries random) {
        List<Entry> entries =
                IntStream.range(0, 60).mapToObj(i -> random.entry("entry " + i)).toList();
        store.put(entries);
        return entries;
    }

    private static Map<Value.Scalar, Long> expected(List<Entry> entries, Field field, Filter filter) {
        Map<Value.Scalar, Long> counts = new HashMap<>();
        for (Entry entry : entries) {
            if (ObviousFilter.matches(filter, entry.metadata())) {
                entry.metadata().find(field).stream()
                        .flatMap(FacetsContract::scalars)
                        .distinct()
                        .forEach(value -> counts.merge(value, 1L, Long::sum));
            }
        }
        return counts;
    }

    private static Stream<Value.Scalar> scalars(Value value) {
        return switch (value) {
            case Value.Words words -> words.values().stream().map(Value::of);
            case Value.Scalar scalar -> Stream.of(scalar);
        };
    }

    private static void putStyles(VectorStore store, String... styles) {
        store.put(IntStream.range(0, styles.length)
                .mapToObj(i -> entry("entry " + i, Metadata.none().with("style", styles[i])))
                .toList());
    }

    private static Facets facets(VectorStore store) {
        return (Facets) store;
    }

    private static Entry entry(String id, Metadata metadata) {
        return Entry.of(id, StoreContract.along(0)).withMetadata(metadata);
    }
}
