package dev.loreboard.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.vector.exact.ExactOptions;
import dev.loreboard.vector.exact.ExactStore;
import dev.loreboard.vector.taste.Because;
import dev.loreboard.vector.taste.Likeness;
import dev.loreboard.vector.taste.Popularity;
import dev.loreboard.vector.taste.Reaction;
import dev.loreboard.vector.taste.Recommendation;
import dev.loreboard.vector.taste.Recommender;
import dev.loreboard.vector.taste.Replay;
import dev.loreboard.vector.taste.ReplayReport;
import dev.loreboard.vector.taste.Response;
import dev.loreboard.vector.taste.Taste;
import dev.loreboard.vector.taste.TasteOptions;
import dev.loreboard.vector.taste.Wish;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The guide's page on taste")
class TasteGuideTest {

    private final EmbeddingSpace space = new EmbeddingSpace("warm, wild", 2);
    private final Instant now = Instant.parse("2026-06-01T12:00:00Z");
    private final ExactStore store = new ExactStore(ExactOptions.inMemory(), space);

    private Entry entry(String name, int number, double angle) {
        float[] values = {(float) Math.cos(angle), (float) Math.sin(angle)};
        Entry entry = Entry.of(name + " " + number, Embedding.of(space, values));
        store.put(List.of(entry));
        return entry;
    }

    private List<Entry> entries(String name, double angle) {
        List<Entry> entries = new ArrayList<>();
        for (int number = 1; number <= 8; number++) {
            entries.add(entry(name, number, angle + 0.01 * number));
        }
        return entries;
    }

    @Test
    @DisplayName("recommends dragons and teapots to somebody who likes both")
    void recommendsBoth() {
        List<Entry> dragons = entries("dragon", 0);
        List<Entry> teapots = entries("teapot", 1.5);
        List<Entry> taxes = entries("tax", 3);
        List<Response> everybody = List.of(new Response(taxes.getFirst(), Reaction.LIKED, now));

        // region recommend
        Likeness likeness = Likeness.in(store, Filter.everything());
        Taste taste = Taste.of(
                List.of(
                        new Response(dragons.get(0), Reaction.LIKED, now),
                        new Response(dragons.get(1), Reaction.SAVED, now),
                        new Response(teapots.get(0), Reaction.LIKED, now),
                        new Response(taxes.get(0), Reaction.HIDDEN, now)),
                now,
                TasteOptions.of(likeness));
        Recommender recommender = Recommender.over(store).popular(Popularity.of(everybody));

        List<Recommendation> shown = recommender.recommend(Wish.of(taste).limit(4));
        // endregion

        assertThat(taste.interests()).hasSize(2);
        assertThat(shown).hasSize(4);
        assertThat(shown).extracting(one -> one.id().substring(0, 6)).contains("dragon", "teapot");
        assertThat(recommender.recommend(Wish.of(Taste.none())).getFirst().entry())
                .isEqualTo(taxes.getFirst());

        // region reasons
        for (Recommendation one : shown) {
            String reason = switch (one.because()) {
                case Because.OfLiking liking ->
                    "because you liked " + liking.liked().id();
                case Because.OfDescription described -> "because you asked for it: " + described.similarity();
                case Because.OfOthers others -> "because others want it: " + others.wanted();
                case Because.OfCuriosity curious -> "because it is new to you: " + curious.familiarity();
            };
            System.out.println(one.id() + ", " + reason);
        }
        // endregion
    }

    @Test
    @DisplayName("is compared with another way by replay")
    void isComparedByReplay() {
        List<Entry> dragons = entries("dragon", 0);
        List<Entry> teapots = entries("teapot", 1.5);
        List<List<Response>> histories = List.of(List.of(
                new Response(dragons.get(0), Reaction.LIKED, now),
                new Response(teapots.get(0), Reaction.LIKED, now.plusSeconds(1)),
                new Response(dragons.get(1), Reaction.LIKED, now.plusSeconds(2)),
                new Response(dragons.get(2), Reaction.LIKED, now.plusSeconds(3))));
        Recommender recommender = Recommender.over(store).curiosity(0);
        TasteOptions options = TasteOptions.of(Likeness.in(store, Filter.everything()));

        // region replay
        Replay replay = Replay.of(histories, 10); // asks with the first three quarters of what each did
        ReplayReport report = replay.measure(
                (past, limit) ->
                        recommender
                                .recommend(Wish.of(Taste.of(past, past.getLast().when(), options))
                                        .limit(limit))
                                .stream()
                                .map(Recommendation::entry)
                                .toList(),
                store.count(Filter.everything()));
        // endregion

        assertThat(report.recall()).isEqualTo(1);
    }
}
