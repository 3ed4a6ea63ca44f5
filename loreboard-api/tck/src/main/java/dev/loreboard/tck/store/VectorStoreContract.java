package dev.loreboard.tck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.EntryNotFoundException;
import dev.loreboard.api.failure.SpaceMismatchException;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.Match;
import dev.loreboard.api.store.Page;
import dev.loreboard.api.store.PageRequest;
import dev.loreboard.api.store.Query;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.api.store.filter.Field;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.api.store.filter.Metadata;
import dev.loreboard.tck.rule.Call;
import dev.loreboard.tck.rule.ClosableContract;
import dev.loreboard.tck.rule.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The rules of a {@link VectorStore}. A plugin's test implements this and says how to open an empty store. */
public interface VectorStoreContract extends ClosableContract<VectorStore> {

    /** The space that the rules use. */
    EmbeddingSpace SPACE = new EmbeddingSpace("kit", 4);

    /** Opens a store of its own, empty and in this space; the kit closes it. */
    VectorStore openStore(EmbeddingSpace space);

    @Override
    default VectorStore open() {
        return openStore(SPACE);
    }

    @Override
    default List<Call<VectorStore>> calls() {
        Entry entry = Entry.of("call", along(0));
        return List.of(
                new Call<>("put", store -> store.put(List.of(entry))),
                new Call<>("describe", store -> {
                    store.put(List.of(entry));
                    store.describe("call", Metadata.none());
                }),
                new Call<>("find", store -> store.find("call")),
                new Call<>("searchAll", store -> store.searchAll(List.of(Query.near(along(0))))),
                new Call<>("page", store -> store.page(PageRequest.first(1))),
                new Call<>("count", store -> store.count(Filter.everything())),
                new Call<>("remove", store -> store.remove(List.of("absent"))),
                new Call<>("removeWhere", store -> store.removeWhere(Filter.nothing())));
    }

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
    @DisplayName("a query of another space is refused with both names, even by an empty store")
    default void refusesQueriesOfAnotherSpace() {
        EmbeddingSpace other = new EmbeddingSpace("other kit", SPACE.dimension());
        try (VectorStore store = open()) {
            Throwable refusal = catchThrowable(() -> store.search(Query.near(Embedding.of(other, 1, 0, 0, 0))));

            assertThat(refusal)
                    .isInstanceOf(SpaceMismatchException.class)
                    .hasMessageContaining("\"" + SPACE.name() + "\"")
                    .hasMessageContaining("\"" + other.name() + "\"");
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
    @DisplayName("matches come best first, with the cosine as similarity and score")
    default void matchesComeBestFirst() {
        try (VectorStore store = open()) {
            ObviousStore model = fill(store, 30);
            Query query = Query.near(along(2)).limit(30).exact();

            SameAnswer.verify(store.search(query), query, model, "best first");
        }
    }

    @Test
    @DisplayName("matches that are equally near come in the order of their ids, by code point")
    default void tiesComeById() {
        List<String> ordered = List.of("A", "B", "a", "b", "é", "\uFFFD", "🐉");
        try (VectorStore store = open()) {
            store.put(ordered.reversed().stream()
                    .map(id -> Entry.of(id, along(0)))
                    .toList());

            List<Match> found = store.search(Query.near(along(0)));

            assertThat(found).extracting(match -> match.entry().id()).isEqualTo(ordered);
        }
    }

    @Test
    @DisplayName("answers stand in the order of the queries")
    default void answersStandInOrder() {
        try (VectorStore store = open()) {
            store.put(IntStream.range(0, 4)
                    .mapToObj(axis -> Entry.of("axis " + axis, along(axis)))
                    .toList());
            List<Query> queries = IntStream.range(0, 4)
                    .mapToObj(axis -> Query.near(along(3 - axis)).limit(1))
                    .toList();

            List<List<Match>> answers = store.searchAll(queries);

            assertThat(answers)
                    .extracting(answer -> answer.getFirst().entry().id())
                    .containsExactly("axis 3", "axis 2", "axis 1", "axis 0");
        }
    }

    @Test
    @DisplayName("a query never gets more matches than its limit")
    default void theLimitHolds() {
        try (VectorStore store = open()) {
            ObviousStore model = fill(store, 20);
            Query query = Query.near(along(0)).limit(7).exact();

            SameAnswer.verify(store.search(query), query, model, "limited");
        }
    }

    @Test
    @DisplayName("nothing below the floor is a match")
    default void theFloorHolds() {
        try (VectorStore store = open()) {
            ObviousStore model = fill(store, 40);
            Query query = Query.near(along(0)).limit(40).atLeast(0.3).exact();

            SameAnswer.verify(store.search(query), query, model, "with a floor");
        }
    }

    @Test
    @DisplayName("several wanted and unwanted examples ask for one direction together")
    default void severalExamplesAskTogether() {
        try (VectorStore store = open()) {
            ObviousStore model = fill(store, 40);
            Query query = Query.near(along(0))
                    .plus(along(1))
                    .plus(along(1))
                    .minus(along(2))
                    .limit(40)
                    .exact();

            SameAnswer.verify(store.search(query), query, model, "several examples");
        }
    }

    @Test
    @DisplayName("once per group finds the best of each group, and all that have none")
    default void oncePerGroupFindsTheBest() {
        try (VectorStore store = open()) {
            ObviousStore model = fill(store, 60);
            Query query = Query.near(along(0)).oncePerGroup().limit(60).exact();

            SameAnswer.verify(store.search(query), query, model, "once per group");
        }
    }

    @Test
    @DisplayName("a search with a filter finds the nearest of those it lets in, however few")
    default void aFilteredSearchIsComplete() {
        Seed.eachOf(3, seed -> {
            try (VectorStore store = open()) {
                RandomEntries random = new RandomEntries(seed, SPACE);
                ObviousStore model = fill(store, 60, random);
                for (int i = 0; i < 60; i++) {
                    Query query = Query.near(random.embedding())
                            .where(random.filter(2))
                            .limit(5)
                            .exact();

                    SameAnswer.verify(
                            store.search(query), query, model, query.filter().text());
                }
            }
        });
    }

    @Test
    @DisplayName("every kind of filter means what its definition says")
    default void filtersMeanWhatTheySay() {
        Seed.eachOf(3, seed -> {
            try (VectorStore store = open()) {
                RandomEntries random = new RandomEntries(seed, SPACE);
                ObviousStore model = fill(store, 60, random);
                for (int i = 0; i < 150; i++) {
                    Filter filter = random.filter(2);

                    assertThat(store.count(filter))
                            .as(filter.text())
                            .isEqualTo(model.matching(filter).size());
                }
            }
        });
    }

    @Test
    @DisplayName("pages come in id order and together hold every entry once")
    default void pagesHoldEverythingOnce() {
        try (VectorStore store = open()) {
            ObviousStore model = fill(store, 25);
            List<String> expected =
                    model.matching(Filter.everything()).stream().map(Entry::id).toList();

            for (int size : List.of(1, 7, 25, 100)) {
                assertThat(walk(store, PageRequest.first(size)))
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
            ObviousStore model = fill(store, 40, random);
            for (int i = 0; i < 20; i++) {
                Filter filter = random.filter(1);

                assertThat(walk(store, PageRequest.first(4).where(filter)))
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

            assertThat(walk(store, next)).containsExactly("c", "d");
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
            assertThat(walk(store, PageRequest.first(10))).containsExactly("b");
            assertThat(store.search(Query.near(along(0)))).hasSize(1);
        }
    }

    @Test
    @DisplayName("removing by filter removes just what it matches, and says how many")
    default void removesByFilter() {
        Seed.eachOf(3, seed -> {
            try (VectorStore store = open()) {
                RandomEntries random = new RandomEntries(seed, SPACE);
                ObviousStore model = fill(store, 40, random);
                for (int i = 0; i < 5; i++) {
                    Filter filter = random.filter(2).and(random.filter(1));

                    assertThat(store.removeWhere(filter)).as(filter.text()).isEqualTo(model.removeWhere(filter));
                    assertThat(walk(store, PageRequest.first(100)))
                            .as("left after " + filter.text())
                            .isEqualTo(model.matching(Filter.everything()).stream()
                                    .map(Entry::id)
                                    .toList());
                }
            }
        });
    }

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

    /** The vector of {@link #SPACE} along one axis. */
    static Embedding along(int axis) {
        float[] values = new float[SPACE.dimension()];
        values[axis] = 1;
        return Embedding.of(SPACE, values);
    }

    /** The ids of this page and all that follow. */
    private static List<String> walk(VectorStore store, PageRequest request) {
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

    private static ObviousStore fill(VectorStore store, int size) {
        return fill(store, size, new RandomEntries(new SplittableRandom(size), SPACE));
    }

    private static ObviousStore fill(VectorStore store, int size, RandomEntries random) {
        ObviousStore model = new ObviousStore();
        List<Entry> entries = IntStream.range(0, size)
                .mapToObj(i -> random.entry("entry " + i))
                .toList();
        store.put(entries);
        entries.forEach(model::put);
        return model;
    }
}
