package dev.loreboard.vector.taste;

import static dev.loreboard.vector.taste.Crowd.BEGINNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.Match;
import dev.loreboard.api.store.Query;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.api.store.filter.Filter;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A replay")
class ReplayTest {

    private static final int PEOPLE = 150;
    private static final int SHOWN = 10;

    private final Crowd crowd = new Crowd(3);

    private List<Response> likes(int... numbers) {
        return IntStream.range(0, numbers.length)
                .mapToObj(day -> new Response(
                        crowd.entry(0, numbers[day]), Reaction.LIKED, BEGINNING.plus(Duration.ofDays(day))))
                .toList();
    }

    private List<Entry> entries(int... numbers) {
        return IntStream.of(numbers).mapToObj(number -> crowd.entry(0, number)).toList();
    }

    @Test
    @DisplayName("gives more for what comes first, and nothing for what was not wanted")
    void givesMoreForWhatComesFirst() {
        Replay replay = new Replay(List.of(likes(0, 1, 2, 3), likes(4, 5, 6, 7)), 3, 0.5);

        ReplayReport report = replay.measure(
                (past, limit) ->
                        past.getFirst().entry().equals(crowd.entry(0, 0)) ? entries(9, 3, 2) : entries(6, 8, 9),
                10);

        double first = 1;
        double second = Math.log(2) / Math.log(3);
        double third = 0.5;
        assertThat(report.people()).isEqualTo(2);
        assertThat(report.recall()).isEqualTo((1 + 0.5) / 2);
        assertThat(report.gain())
                .isCloseTo(((second + third) / (first + second) + first / (first + second)) / 2, within(1e-12));
        assertThat(report.coverage()).isEqualTo(0.5);
        assertThat(report.toString())
                .startsWith("recall@3 0.750, nDCG@3 0.653 over 2 people; 50.0 % of the catalogue shown");
    }

    @Test
    @DisplayName("asks only with what had happened, and leaves out who wanted nothing later")
    void asksOnlyWithThePast() {
        List<Response> repeated = likes(1, 2, 1, 2);
        Replay replay = new Replay(List.of(likes(3, 4, 5, 6), repeated), 2, 0.5);

        ReplayReport report = replay.measure(
                (past, limit) -> {
                    assertThat(past).hasSize(2).extracting(Response::entry).isEqualTo(entries(3, 4));
                    return List.of();
                },
                10);

        assertThat(report).isEqualTo(new ReplayReport(2, 1, 0, 0, 0, 0));
        assertThat(replay.past()).hasSize(4);
    }

    @Test
    @DisplayName(
            "finds a taste better than popularity, and better than one mean of all that was liked, by a tenth at least")
    void findsATasteBetter() {
        VectorStore store = crowd.store();
        Replay replay = Replay.of(crowd.people(PEOPLE), SHOWN);
        Popularity popularity = Popularity.of(replay.past());
        Recommender recommender = Recommender.over(store).popular(popularity).curiosity(0);
        TasteOptions options = TasteOptions.of(Likeness.in(store, Filter.everything()));

        ReplayReport popular = measure(
                replay,
                (past, limit) -> ids(recommender.recommend(
                        Wish.of(new Taste(List.of(), List.of(), known(past))).limit(limit))));
        ReplayReport mean = measure(replay, (past, limit) -> nearMean(store, past, limit));
        ReplayReport tasteful = measure(
                replay,
                (past, limit) -> ids(recommender.recommend(
                        Wish.of(Taste.of(past, past.getLast().when(), options)).limit(limit))));

        assertThat(tasteful.people()).isEqualTo(PEOPLE);
        assertThat(tasteful.gain()).isGreaterThan(1.1 * popular.gain()).isGreaterThan(1.1 * mean.gain());
        assertThat(tasteful.recall()).isGreaterThan(mean.recall());
        assertThat(tasteful.coverage()).isGreaterThan(popular.coverage());
        assertThat(tasteful.diversity()).isGreaterThan(mean.diversity());
    }

    private ReplayReport measure(Replay replay, Ranking ranking) {
        return replay.measure(ranking, crowd.entries().size());
    }

    private static List<Entry> ids(List<Recommendation> shown) {
        return shown.stream().map(Recommendation::entry).toList();
    }

    private static Set<String> known(List<Response> past) {
        return past.stream().map(Response::id).collect(Collectors.toSet());
    }

    private static List<Entry> nearMean(VectorStore store, List<Response> past, int limit) {
        Embedding mean = Embedding.centroid(
                past.stream().map(response -> response.entry().embedding()).toList());
        Set<String> known = known(past);
        return store.search(Query.near(mean).limit(limit + known.size())).stream()
                .map(Match::entry)
                .filter(entry -> !known.contains(entry.id()))
                .limit(limit)
                .toList();
    }

    @Test
    @DisplayName("wants a number and a share that can be")
    void wantsNumbersThatCanBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Replay.of(List.of(), 0))
                .withMessageContaining("not 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Replay(List.of(), 5, 1))
                .withMessageContaining("not at 1.0");
    }
}
