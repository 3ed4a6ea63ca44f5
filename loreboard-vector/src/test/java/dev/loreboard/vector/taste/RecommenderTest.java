package dev.loreboard.vector.taste;

import static dev.loreboard.vector.taste.Crowd.BEGINNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.api.store.filter.Metadata;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Recommendations")
class RecommenderTest {

    private static final Instant NOW = BEGINNING.plus(Duration.ofDays(60));

    private final Crowd crowd = new Crowd(2);
    private final VectorStore store = crowd.store();
    private final TasteOptions options = TasteOptions.of(Likeness.in(store, Filter.everything()));

    private Response response(int clump, int number, Reaction reaction) {
        return new Response(crowd.entry(clump, number), reaction, NOW);
    }

    private Taste taste(Reaction reaction, int clump, int from, int to) {
        return Taste.of(responses(reaction, clump, from, to), NOW, options);
    }

    private List<Response> responses(Reaction reaction, int clump, int from, int to) {
        List<Response> responses = new ArrayList<>();
        for (int number = from; number < to; number++) {
            responses.add(response(clump, number, reaction));
        }
        return responses;
    }

    private static long of(int clump, List<Recommendation> shown) {
        return shown.stream()
                .filter(one -> one.id().startsWith("clump %02d".formatted(clump)))
                .count();
    }

    @Test
    @DisplayName("are of every interest, by its weight, and say which liked entry they resemble")
    void areOfEveryInterest() {
        List<Response> responses = new ArrayList<>(responses(Reaction.LIKED, 4, 0, 6));
        responses.addAll(responses(Reaction.LIKED, 9, 0, 3));

        List<Recommendation> shown = Recommender.over(store)
                .curiosity(0)
                .recommend(Wish.of(Taste.of(responses, NOW, options)).limit(12));

        assertThat(of(4, shown)).isEqualTo(8);
        assertThat(of(9, shown)).isEqualTo(4);
        assertThat(shown)
                .allSatisfy(one -> assertThat(one.because())
                        .isInstanceOfSatisfying(
                                Because.OfLiking.class,
                                liking -> assertThat(liking.liked().id().substring(0, 8))
                                        .isEqualTo(one.id().substring(0, 8))));
    }

    @Test
    @DisplayName("repeat nothing that the person responded to, and nothing at all")
    void repeatNothing() {
        Taste taste = taste(Reaction.LIKED, 4, 0, 25);

        List<Recommendation> shown =
                Recommender.over(store).recommend(Wish.of(taste).limit(50));

        assertThat(shown)
                .hasSize(50)
                .extracting(Recommendation::id)
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(taste.known());
    }

    @Test
    @DisplayName("keep away from what was hidden")
    void keepAwayFromWhatWasHidden() {
        List<Response> responses = new ArrayList<>(responses(Reaction.LIKED, 4, 0, 2));
        List<Recommendation> before = Recommender.over(store)
                .curiosity(0)
                .recommend(Wish.of(Taste.of(responses, NOW, options)).limit(60));
        responses.addAll(responses(Reaction.HIDDEN, 9, 0, 20));
        responses.addAll(responses(Reaction.HIDDEN, 14, 0, 20));

        List<Recommendation> after = Recommender.over(store)
                .curiosity(0)
                .recommend(Wish.of(Taste.of(responses, NOW, options)).limit(60));

        assertThat(of(9, before) + of(14, before)).isPositive();
        assertThat(of(9, after) + of(14, after)).isLessThan(of(9, before) + of(14, before));
        assertThat(of(4, after)).isEqualTo(of(4, before)).isEqualTo(28);
    }

    @Test
    @DisplayName("are what is popular for somebody who is new, and what is described for somebody who says so")
    void startWithWhatIsPopularOrDescribed() {
        List<Response> others = new ArrayList<>(responses(Reaction.LIKED, 20, 0, 4));
        others.addAll(responses(Reaction.SAVED, 20, 1, 3));
        Recommender recommender = Recommender.over(store).popular(Popularity.of(others));

        List<Recommendation> popular =
                recommender.recommend(Wish.of(Taste.none()).limit(3));
        List<Recommendation> described = recommender.recommend(
                Wish.of(Taste.none()).described(crowd.entry(7, 0).embedding()).limit(10));

        assertThat(popular)
                .extracting(Recommendation::entry)
                .containsExactly(crowd.entry(20, 1), crowd.entry(20, 2), crowd.entry(20, 0));
        assertThat(popular.getFirst().because()).isEqualTo(new Because.OfOthers(2.5));
        assertThat(of(7, described)).isEqualTo(10);
        assertThat(described).allSatisfy(one -> assertThat(one.because()).isInstanceOf(Because.OfDescription.class));
    }

    @Test
    @DisplayName("for somebody who is new, where nothing is popular, are none")
    void areNoneWhereNothingIsKnown() {
        assertThat(Recommender.over(store).recommend(Wish.of(Taste.none()))).isEmpty();
    }

    @Test
    @DisplayName("are in part out of curiosity, like nothing that was liked, and the same for the same seed")
    void areInPartOutOfCuriosity() {
        Wish wish = Wish.of(taste(Reaction.LIKED, 4, 0, 8)).limit(20);
        Recommender recommender = Recommender.over(store).curiosity(0.2);

        List<Recommendation> shown = recommender.recommend(wish.seed(1));

        List<Recommendation> strange = shown.stream()
                .filter(one -> one.because() instanceof Because.OfCuriosity)
                .toList();
        assertThat(strange).hasSize(4);
        assertThat(of(4, strange)).isZero();
        assertThat(recommender.recommend(wish.seed(1))).isEqualTo(shown);
        assertThat(recommender.recommend(wish.seed(2))).isNotEqualTo(shown);
    }

    @Test
    @DisplayName("are of another kind where the filter lets in another kind")
    void areOfAnotherKind() {
        List<Entry> tunes = crowd.entries().stream()
                .map(entry -> Entry.of("tune " + entry.id(), entry.embedding())
                        .withMetadata(Metadata.none().with("kind", "tune")))
                .toList();
        store.put(tunes);
        Taste taste = taste(Reaction.LIKED, 4, 0, 8);

        List<Recommendation> shown = Recommender.over(store)
                .curiosity(0)
                .recommend(Wish.of(taste).where(Filter.parse("kind = \"tune\"")).limit(10));

        assertThat(shown).hasSize(10).allSatisfy(one -> assertThat(one.id()).startsWith("tune clump 04"));
    }

    @Test
    @DisplayName("want a share that can be, and a number")
    void wantNumbersThatCanBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Recommender.over(store).curiosity(1.5))
                .withMessageContaining("1.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Wish.of(Taste.none()).limit(0))
                .withMessageContaining("not 0");
    }
}
