package dev.loreboard.tck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.SpaceMismatchException;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.Fusion;
import dev.loreboard.api.store.HybridSearch;
import dev.loreboard.api.store.Match;
import dev.loreboard.api.store.Query;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.api.store.filter.Field;
import dev.loreboard.api.store.filter.Metadata;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The further rules of a store that is a {@link HybridSearch}. */
public interface HybridSearchContract extends VectorStoreContract {

    @Test
    @DisplayName("entries are found that are near, that hold the words, or both; those that are both come first")
    default void findsByWordsAndByNearness() {
        try (VectorStore store = openWithDragons()) {
            for (Fusion fusion : List.of(Fusion.byRank(), Fusion.weighted(0.5))) {
                List<Match> found = hybrid(store).search(Query.near(along(0)).limit(10), "red dragon", fusion);

                assertThat(found)
                        .as(fusion.toString())
                        .extracting(match -> match.entry().id())
                        .startsWith("near dragon")
                        .containsExactlyInAnyOrder("near", "near dragon", "far dragon", "far");
            }
        }
    }

    @Test
    @DisplayName("hybrid matches come best first by their score, ties by id, each with its cosine as similarity")
    default void hybridMatchesComeBestFirst() {
        try (VectorStore store = openWithDragons()) {
            List<Match> found = hybrid(store).search(Query.near(along(0)).limit(10), "dragon", Fusion.byRank());

            assertThat(found).isSortedAccordingTo(Match.BEST_FIRST);
            assertThat(found)
                    .allSatisfy(match -> assertThat(match.similarity())
                            .isCloseTo(along(0).similarityTo(match.entry().embedding()), within(SameAnswer.TOLERANCE)));
        }
    }

    @Test
    @DisplayName("fused by rank, an entry scores by its place in each list")
    default void ranksAreFusedByTheirFormula() {
        try (VectorStore store = open()) {
            store.put(List.of(
                    entry("a", 1, 0).withText("castle"), entry("b", 0.8f, 0.6f).withText("dragon")));

            List<Match> found = hybrid(store).search(Query.near(along(0)), "dragon", new Fusion.ReciprocalRank(60));

            assertThat(found).extracting(match -> match.entry().id()).containsExactly("b", "a");
            assertThat(found.get(0).score()).isCloseTo(1 / 62.0 + 1 / 61.0, within(1e-6));
            assertThat(found.get(1).score()).isCloseTo(1 / 61.0, within(1e-6));
        }
    }

    @Test
    @DisplayName("fused by weight, the similarity and the words count in their proportions")
    default void weightsAreFusedByTheirFormula() {
        try (VectorStore store = open()) {
            store.put(List.of(
                    entry("a", 1, 0).withText("castle"), entry("b", 0.8f, 0.6f).withText("dragon")));

            List<Match> found = hybrid(store).search(Query.near(along(0)), "dragon", Fusion.weighted(0.25));

            assertThat(found).extracting(match -> match.entry().id()).containsExactly("b", "a");
            assertThat(found.get(0).score()).isCloseTo(0.75 * 0.8 + 0.25, within(SameAnswer.TOLERANCE));
            assertThat(found.get(1).score()).isCloseTo(0.75, within(SameAnswer.TOLERANCE));
        }
    }

    @Test
    @DisplayName("words that no entry holds leave the order of nearness")
    default void unknownWordsLeaveNearness() {
        try (VectorStore store = openWithDragons()) {
            Query query = Query.near(along(0)).limit(10);
            List<String> byNearness = ids(store.search(query));

            for (Fusion fusion : List.of(Fusion.byRank(), Fusion.weighted(0.5))) {
                assertThat(ids(hybrid(store).search(query, "unicorn", fusion))).isEqualTo(byNearness);
            }
        }
    }

    @Test
    @DisplayName("any words may be searched for, also those that mean something to an engine")
    default void anyWordsMayBeSearched() {
        try (VectorStore store = openWithDragons()) {
            for (String words :
                    List.of("", " ", "AND OR NOT", "\"dragon", "dragon'); --", "a:b^2 ~ [x TO *] \\", "龍 🐉")) {
                assertThat(ids(hybrid(store).search(Query.near(along(0)), words, Fusion.byRank())))
                        .as(words)
                        .hasSize(4);
            }
        }
    }

    @Test
    @DisplayName("the filter and the limit of a query hold for what words find as well")
    default void filterAndLimitHoldForWords() {
        try (VectorStore store = openWithDragons()) {
            Query inked = Query.near(along(0)).where(Field.named("style").is("ink"));

            assertThat(ids(hybrid(store).search(inked, "dragon", Fusion.byRank())))
                    .containsExactlyInAnyOrder("near", "far dragon");
            assertThat(ids(hybrid(store).search(Query.near(along(0)).limit(2), "red dragon", Fusion.byRank())))
                    .hasSize(2)
                    .startsWith("near dragon");
        }
    }

    @Test
    @DisplayName("once per group holds for what words find as well, and keeps the best of a group by its score")
    default void groupingHoldsForWords() {
        try (VectorStore store = open()) {
            store.put(List.of(
                    entry("near", 1, 0).withText("castle").withGroup("one"),
                    entry("near dragon", 0.8f, 0.6f).withText("a red dragon").withGroup("one"),
                    entry("far dragon", 0, 1).withText("a dragon over the sea").withGroup("two")));

            List<Match> found =
                    hybrid(store).search(Query.near(along(0)).oncePerGroup(), "red dragon", Fusion.byRank());

            assertThat(ids(found)).containsExactly("near dragon", "far dragon");
        }
    }

    @Test
    @DisplayName("the floor of a query holds only for what is found by nearness alone")
    default void theFloorIsForNearnessAlone() {
        try (VectorStore store = openWithDragons()) {
            Query query = Query.near(along(0)).atLeast(0.5);

            assertThat(ids(hybrid(store).search(query, "dragon", Fusion.byRank())))
                    .containsExactlyInAnyOrder("near", "near dragon", "far dragon");
        }
    }

    @Test
    @DisplayName("a hybrid query of another space is refused with both names")
    default void refusesHybridQueriesOfAnotherSpace() {
        Query query = Query.near(Embedding.of(new EmbeddingSpace("other kit", SPACE.dimension()), 1, 0, 0, 0));
        try (VectorStore store = open()) {
            assertThatExceptionOfType(SpaceMismatchException.class)
                    .isThrownBy(() -> hybrid(store).search(query, "dragon", Fusion.byRank()))
                    .withMessageContaining("\"" + SPACE.name() + "\"")
                    .withMessageContaining("\"other kit\"");
        }
    }

    @Test
    @DisplayName("a closed store refuses to search for words")
    default void aClosedStoreSearchesNoWords() {
        VectorStore store = open();
        store.close();

        assertThatIllegalStateException()
                .isThrownBy(() -> hybrid(store).search(Query.near(along(0)), "dragon", Fusion.byRank()));
    }

    private VectorStore openWithDragons() {
        VectorStore store = open();
        Metadata ink = Metadata.none().with("style", "ink");
        store.put(List.of(
                entry("near", 1, 0).withText("a castle").withMetadata(ink),
                entry("near dragon", 0.8f, 0.6f).withText("a red dragon"),
                entry("far dragon", 0, 1)
                        .withText("The DRAGON sleeps in its cave")
                        .withMetadata(ink),
                entry("far", -0.6f, 0.8f).withText("the sea")));
        return store;
    }

    private static HybridSearch hybrid(VectorStore store) {
        return (HybridSearch) store;
    }

    private static Entry entry(String id, float first, float second) {
        return Entry.of(id, Embedding.of(SPACE, first, second, 0, 0));
    }

    private static List<String> ids(List<Match> matches) {
        return matches.stream().map(match -> match.entry().id()).toList();
    }

    private static Embedding along(int axis) {
        return StoreContract.along(axis);
    }
}
