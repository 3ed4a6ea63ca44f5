package dev.loreboard.vector.taste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.Match;
import dev.loreboard.api.store.Query;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.tck.fake.PlainStore;
import dev.loreboard.tck.rule.Seed;
import dev.loreboard.tck.store.RandomEntries;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A choice of matches that are unlike each other")
class DiversityTest {

    private static final EmbeddingSpace SPACE = new EmbeddingSpace("solid", 3);
    private static final Embedding TARGET = Embedding.of(SPACE, 1, 0, 0);

    private final VectorStore store = new PlainStore(SPACE);

    @Test
    @DisplayName("leaves out what is almost the same as what was chosen")
    void leavesOutRepetitions() {
        store.put(List.of(
                entry("red dragon", 0.95f, 0.3f, 0),
                entry("red dragon again", 0.95f, 0.301f, 0),
                entry("red dragon once more", 0.95f, 0.302f, 0),
                entry("castle", 0.8f, 0, 0.6f)));

        assertThat(ids(store.search(query(2)))).containsExactly("red dragon", "red dragon again");
        assertThat(ids(Diversity.balanced().search(store, query(2)))).containsExactly("red dragon", "castle");
    }

    @Test
    @DisplayName("is the plain list when nothing but nearness counts")
    void canBePlain() {
        store.put(IntStream.range(0, 20)
                .mapToObj(i -> entry("entry " + i, 1, i / 10f, 0))
                .toList());

        assertThat(ids(Diversity.balanced().balance(1).search(store, query(5)))).isEqualTo(ids(store.search(query(5))));
    }

    @Test
    @DisplayName("is what the definition says, in the order of its scores")
    void isWhatTheDefinitionSays() {
        Seed.eachOf(5, seed -> {
            RandomEntries random = new RandomEntries(seed, SPACE);
            List<Match> matches = IntStream.range(0, 30)
                    .mapToObj(i -> random.entry("entry " + i))
                    .map(entry -> Match.of(entry, TARGET.similarityTo(entry.embedding())))
                    .toList();
            double balance = seed.nextDouble();

            List<Match> chosen = new Diversity(balance, 1).choose(matches, 8);

            assertThat(ids(chosen)).isEqualTo(obvious(matches, balance, 8));
            assertThat(chosen).isSortedAccordingTo(Match.BEST_FIRST);
            assertThat(chosen)
                    .allSatisfy(match -> assertThat(match.similarity())
                            .isEqualTo(TARGET.similarityTo(match.entry().embedding())));
        });
    }

    @Test
    @DisplayName("begins with the best even when nothing but being unlike counts")
    void beginsWithTheBest() {
        store.put(List.of(entry("a far one", -1, 0.5f, 0), entry("best", 1, 0, 0), entry("near", 0.9f, 0.1f, 0)));

        assertThat(ids(Diversity.balanced().balance(0).search(store, query(1)))).containsExactly("best");
    }

    @Test
    @DisplayName("has no more than there is, and nothing of nothing")
    void hasNoMoreThanThereIs() {
        assertThat(Diversity.balanced().search(store, query(3))).isEmpty();
        store.put(List.of(entry("one", 1, 0, 0)));
        assertThat(Diversity.balanced().search(store, query(3))).hasSize(1);
    }

    @Test
    @DisplayName("refuses a balance beyond its ends")
    void refusesImpossibleBalances() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Diversity(1.1, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Diversity(Double.NaN, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Diversity(0.5, 0));
    }

    private static List<String> obvious(List<Match> matches, double balance, int limit) {
        List<Match> left = new ArrayList<>(matches);
        List<Match> chosen = new ArrayList<>();
        while (chosen.size() < limit) {
            Match best = left.getFirst();
            for (Match match : left) {
                if (value(match, chosen, balance) > value(best, chosen, balance)) {
                    best = match;
                }
            }
            left.remove(best);
            chosen.add(best);
        }
        return ids(chosen);
    }

    private static double value(Match match, List<Match> chosen, double balance) {
        double nearest = 0;
        for (Match other : chosen) {
            nearest = Math.max(
                    nearest,
                    match.entry().embedding().similarityTo(other.entry().embedding()));
        }
        return balance * match.score() - (1 - balance) * nearest;
    }

    private static Query query(int limit) {
        return Query.near(TARGET).limit(limit);
    }

    private static Entry entry(String id, float... values) {
        return Entry.of(id, Embedding.of(SPACE, values));
    }

    private static List<String> ids(List<Match> matches) {
        return matches.stream().map(match -> match.entry().id()).toList();
    }
}
