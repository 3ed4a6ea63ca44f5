package dev.loreboard.tck.store;

import static dev.loreboard.tck.store.StoreContract.along;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.SpaceMismatchException;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.Match;
import dev.loreboard.api.store.Query;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.tck.rule.Seed;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The rules of searching and filtering. */
public interface StoreSearchContract extends StoreContract {

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
    @DisplayName("matches come best first, with the cosine as similarity and score")
    default void matchesComeBestFirst() {
        try (VectorStore store = open()) {
            ObviousStore model = FilledStore.fill(store, 30);
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
            ObviousStore model = FilledStore.fill(store, 20);
            Query query = Query.near(along(0)).limit(7).exact();

            SameAnswer.verify(store.search(query), query, model, "limited");
        }
    }

    @Test
    @DisplayName("nothing below the floor is a match")
    default void theFloorHolds() {
        try (VectorStore store = open()) {
            ObviousStore model = FilledStore.fill(store, 40);
            Query query = Query.near(along(0)).limit(40).atLeast(0.3).exact();

            SameAnswer.verify(store.search(query), query, model, "with a floor");
        }
    }

    @Test
    @DisplayName("several wanted and unwanted examples ask for one direction together")
    default void severalExamplesAskTogether() {
        try (VectorStore store = open()) {
            ObviousStore model = FilledStore.fill(store, 40);
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
            ObviousStore model = FilledStore.fill(store, 60);
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
                ObviousStore model = FilledStore.fill(store, 60, random);
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
                ObviousStore model = FilledStore.fill(store, 60, random);
                for (int i = 0; i < 150; i++) {
                    Filter filter = random.filter(2);

                    assertThat(store.count(filter))
                            .as(filter.text())
                            .isEqualTo(model.matching(filter).size());
                }
            }
        });
    }
}
