package dev.loreboard.examples.sampler.exam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.Match;
import dev.loreboard.api.store.Query;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.examples.sampler.scene.Mood;
import dev.loreboard.examples.sampler.scene.Scene;
import dev.loreboard.examples.sampler.scene.Style;
import dev.loreboard.examples.sampler.scene.TimeOfDay;
import dev.loreboard.vector.exact.ExactOptions;
import dev.loreboard.vector.exact.ExactStore;
import dev.loreboard.vector.taste.Likeness;
import dev.loreboard.vector.taste.Popularity;
import dev.loreboard.vector.taste.Ranking;
import dev.loreboard.vector.taste.Reaction;
import dev.loreboard.vector.taste.Recommendation;
import dev.loreboard.vector.taste.Recommender;
import dev.loreboard.vector.taste.Replay;
import dev.loreboard.vector.taste.ReplayReport;
import dev.loreboard.vector.taste.Response;
import dev.loreboard.vector.taste.Taste;
import dev.loreboard.vector.taste.TasteOptions;
import dev.loreboard.vector.taste.Wish;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
@DisplayName("Recommendations of sample pictures")
class TasteOfPicturesTest {

    private static final int PEOPLE = 800;
    private static final int LIKES = 40;
    private static final int SHOWN = 10;
    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");

    /** Somebody likes ink at night, and joyful pictures by day: two or three such things each, and now and then anything. */
    private static List<Response> person(SplittableRandom chance) {
        List<Predicate<Scene>> interests = IntStream.range(0, 2 + chance.nextInt(2))
                .mapToObj(ignored -> interest(chance))
                .toList();
        List<Response> responses = new ArrayList<>();
        while (responses.size() < LIKES) {
            Predicate<Scene> wanted =
                    chance.nextInt(10) == 0 ? scene -> true : interests.get(chance.nextInt(interests.size()));
            List<Entry> fitting = Sights.entries().stream()
                    .filter(entry -> wanted.test(Sights.scene(entry.id())))
                    .toList();
            responses.add(new Response(
                    fitting.get(chance.nextInt(fitting.size())),
                    Reaction.LIKED,
                    BEGINNING.plus(Duration.ofDays(responses.size()))));
        }
        return responses;
    }

    private static Predicate<Scene> interest(SplittableRandom chance) {
        Style style = Style.values()[chance.nextInt(Style.values().length)];
        if (chance.nextBoolean()) {
            Optional<TimeOfDay> time = Optional.of(TimeOfDay.values()[chance.nextInt(TimeOfDay.values().length)]);
            return scene -> scene.style() == style && scene.time().equals(time);
        }
        Optional<Mood> mood = Optional.of(Mood.values()[chance.nextInt(Mood.values().length)]);
        return scene -> scene.style() == style && scene.mood().equals(mood);
    }

    @Test
    @DisplayName(
            "to people of several interests are better than what is popular and than what is near the mean of all that they liked")
    void suitPeopleOfSeveralInterests() {
        SplittableRandom chance = new SplittableRandom(5);
        Replay replay = Replay.of(
                IntStream.range(0, PEOPLE).mapToObj(ignored -> person(chance)).toList(), SHOWN);
        try (VectorStore store = new ExactStore(
                ExactOptions.inMemory(), Sights.entries().getFirst().embedding().space())) {
            store.put(Sights.entries());
            Recommender recommender = Recommender.over(store)
                    .popular(Popularity.of(replay.past()))
                    .curiosity(0);
            TasteOptions options = TasteOptions.of(Likeness.in(store, Filter.everything()));

            ReplayReport popular = told(
                    "popular",
                    replay,
                    (past, limit) -> entries(recommender.recommend(Wish.of(new Taste(List.of(), List.of(), known(past)))
                            .limit(limit))));
            ReplayReport mean = told("mean", replay, (past, limit) -> nearMean(store, past, limit));
            ReplayReport tasteful = told(
                    "taste",
                    replay,
                    (past, limit) -> entries(recommender.recommend(
                            Wish.of(Taste.of(past, past.getLast().when(), options))
                                    .limit(limit))));

            assertThat(tasteful.gain()).isGreaterThan(1.1 * popular.gain()).isGreaterThan(1.1 * mean.gain());
        }
    }

    private static ReplayReport told(String name, Replay replay, Ranking ranking) {
        ReplayReport report = replay.measure(ranking, Sights.entries().size());
        System.out.println(name + ": " + report);
        return report;
    }

    private static List<Entry> entries(List<Recommendation> shown) {
        return shown.stream().map(Recommendation::entry).toList();
    }

    private static Set<String> known(List<Response> past) {
        return past.stream().map(Response::id).collect(Collectors.toSet());
    }

    private static List<Entry> nearMean(VectorStore store, List<Response> past, int limit) {
        Embedding middle = Embedding.centroid(
                past.stream().map(response -> response.entry().embedding()).toList());
        Set<String> known = known(past);
        return store.search(Query.near(middle).limit(limit + known.size())).stream()
                .map(Match::entry)
                .filter(entry -> !known.contains(entry.id()))
                .limit(limit)
                .toList();
    }
}
