package dev.loreboard.tck.store;

import static dev.loreboard.tck.store.StoreContract.along;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.EntryNotFoundException;
import dev.loreboard.api.failure.SpaceMismatchException;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.Page;
import dev.loreboard.api.store.PageRequest;
import dev.loreboard.api.store.Query;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.api.store.filter.Field;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.api.store.filter.Metadata;
import dev.loreboard.tck.rule.Seed;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The rules of putting, describing and removing. */
public interface StoreChangesContract extends StoreContract {

    @Test
    @DisplayName("a store tells the space that it was opened for")
    default void tellsItsSpace() {
        try (VectorStore store = open()) {
            assertThat(store.space()).isEqualTo(SPACE);
        }
    }

    @Test
    @DisplayName("an empty store finds, counts and pages nothing")
    default void anEmptyStoreHoldsNothing() {
        try (VectorStore store = open()) {
            assertThat(store.find("anything")).isEmpty();
            assertThat(store.search(Query.near(along(0)))).isEmpty();
            assertThat(store.page(PageRequest.first(5))).isEqualTo(new Page(List.of(), Optional.empty()));
            assertThat(store.count(Filter.everything())).isZero();
        }
    }

    @Test
    @DisplayName("what was put is found again, whole and bit for bit")
    default void keepsWhatWasPut() {
        try (VectorStore store = open()) {
            RandomEntries random = new RandomEntries(new SplittableRandom(1), SPACE);
            List<Entry> entries = IntStream.range(0, 50)
                    .mapToObj(i -> random.entry("entry " + i))
                    .toList();

            store.put(entries);

            for (Entry entry : entries) {
                SameAnswer.entry(store.find(entry.id()).orElseThrow(), entry, "found by id");
            }
        }
    }

    @Test
    @DisplayName("any text comes back as it was: quotes, other scripts, emoji, long and empty ones")
    default void keepsAnyText() {
        List<String> strange = List.of(
                "'; DROP TABLE entries; --",
                "a\"b\\c",
                "%_*?{}[]()",
                "龍の絵",
                "🐉🏰",
                "e\u0301 é",
                "x".repeat(400),
                " padded ");
        try (VectorStore store = open()) {
            List<Entry> entries = strange.stream()
                    .map(name -> Entry.of(name, along(0))
                            .withMetadata(Metadata.none().with("word", name).with("words", List.of(name, "", name)))
                            .withText(name + "\n\t" + name)
                            .withGroup(name))
                    .toList();

            store.put(entries);

            for (Entry entry : entries) {
                SameAnswer.entry(store.find(entry.id()).orElseThrow(), entry, "found by id");
                Filter itself = Field.named("word").is(entry.id());
                assertThat(store.count(itself)).as(itself.text()).isEqualTo(1);
            }
        }
    }

    @Test
    @DisplayName("putting an id again replaces the whole entry")
    default void puttingAgainReplaces() {
        try (VectorStore store = open()) {
            store.put(List.of(Entry.of("one", along(0))
                    .withMetadata(Metadata.none().with("old", true))
                    .withText("old")
                    .withGroup("old")));
            Entry replacement =
                    Entry.of("one", along(1)).withMetadata(Metadata.none().with("new", true));

            store.put(List.of(replacement));

            assertThat(store.count(Filter.everything())).isEqualTo(1);
            SameAnswer.entry(store.find("one").orElseThrow(), replacement, "found by id");
            assertThat(store.search(Query.near(along(0)).atLeast(0.5))).isEmpty();
        }
    }

    @Test
    @DisplayName("of two entries of one id in one batch the last counts")
    default void theLastOfABatchCounts() {
        try (VectorStore store = open()) {
            store.put(List.of(Entry.of("one", along(0)), Entry.of("one", along(1))));

            assertThat(store.count(Filter.everything())).isEqualTo(1);
            assertThat(store.find("one").orElseThrow().embedding()).isEqualTo(along(1));
        }
    }

    @Test
    @DisplayName("putting, asking and removing nothing is fine")
    default void nothingIsFine() {
        try (VectorStore store = open()) {
            store.put(List.of());

            assertThat(store.searchAll(List.of())).isEmpty();
            assertThat(store.remove(List.of())).isZero();
        }
    }

    @Test
    @DisplayName("an entry of another space is refused with both names, and nothing of its batch is stored")
    default void refusesEntriesOfAnotherSpace() {
        EmbeddingSpace other = new EmbeddingSpace("other kit", SPACE.dimension());
        try (VectorStore store = open()) {
            Throwable refusal = catchThrowable(() -> store.put(
                    List.of(Entry.of("ours", along(0)), Entry.of("theirs", Embedding.of(other, 1, 0, 0, 0)))));

            assertThat(refusal)
                    .isInstanceOf(SpaceMismatchException.class)
                    .hasMessageContaining("\"" + SPACE.name() + "\"")
                    .hasMessageContaining("\"" + other.name() + "\"");
            assertThat(store.count(Filter.everything())).isZero();
        }
    }

    @Test
    @DisplayName("describing replaces the metadata and leaves the rest alone")
    default void describingReplacesMetadataAlone() {
        try (VectorStore store = open()) {
            Entry entry = Entry.of("one", along(0))
                    .withMetadata(Metadata.none().with("style", "ink").with("year", 2019))
                    .withText("words")
                    .withGroup("group");
            store.put(List.of(entry));
            Metadata replacement = Metadata.none().with("style", "flat");

            store.describe("one", replacement);

            SameAnswer.entry(store.find("one").orElseThrow(), entry.withMetadata(replacement), "described");
            assertThat(store.count(Field.named("year").isPresent())).isZero();
            assertThat(store.count(Field.named("style").is("flat"))).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("describing an entry that is not there is refused with its id")
    default void describingNothingIsRefused() {
        try (VectorStore store = open()) {
            assertThatExceptionOfType(EntryNotFoundException.class)
                    .isThrownBy(() -> store.describe("absent", Metadata.none()))
                    .withMessageContaining("absent");
        }
    }

    @Test
    @DisplayName("removing by id says how many there were and passes over unknown ones")
    default void removesById() {
        try (VectorStore store = open()) {
            store.put(List.of("a", "b", "c").stream()
                    .map(id -> Entry.of(id, along(0)))
                    .toList());

            long removed = store.remove(List.of("a", "unknown", "c", "a"));

            assertThat(removed).isEqualTo(2);
            assertThat(FilledStore.walk(store, PageRequest.first(10))).containsExactly("b");
            assertThat(store.search(Query.near(along(0)))).hasSize(1);
        }
    }

    @Test
    @DisplayName("removing by filter removes just what it matches, and says how many")
    default void removesByFilter() {
        Seed.eachOf(3, seed -> {
            try (VectorStore store = open()) {
                RandomEntries random = new RandomEntries(seed, SPACE);
                ObviousStore model = FilledStore.fill(store, 40, random);
                for (int i = 0; i < 5; i++) {
                    Filter filter = random.filter(2).and(random.filter(1));

                    assertThat(store.removeWhere(filter)).as(filter.text()).isEqualTo(model.removeWhere(filter));
                    assertThat(FilledStore.walk(store, PageRequest.first(100)))
                            .as("left after " + filter.text())
                            .isEqualTo(model.matching(Filter.everything()).stream()
                                    .map(Entry::id)
                                    .toList());
                }
            }
        });
    }
}
