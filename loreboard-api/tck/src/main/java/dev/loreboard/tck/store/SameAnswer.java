package dev.loreboard.tck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.Match;
import dev.loreboard.api.store.Query;
import java.util.List;

/** Compares what a store answered with what it should have, as far as single-precision arithmetic can tell. */
final class SameAnswer {

    /** What summing 32-bit products in another order may change. */
    static final double TOLERANCE = 1e-5;

    private SameAnswer() {}

    /**
     * The same similarities in the same places, each the true one of the entry it stands at. Entries whose
     * similarities are nearer to each other than the tolerance may change places.
     */
    static void verify(List<Match> found, Query query, ObviousStore model, String what) {
        List<ObviousStore.Expected> expected = model.answer(query);
        assertThat(found.stream().map(match -> match.entry().id()).distinct())
                .as(what + ": no entry is found twice")
                .hasSameSizeAs(found);
        assertThat(found).as(what + ": number of matches").hasSameSizeAs(expected);
        for (int place = 0; place < found.size(); place++) {
            Match match = found.get(place);
            ObviousStore.Expected wanted = expected.get(place);
            assertThat(match.similarity())
                    .as(what + ": similarity at place " + place)
                    .isCloseTo(wanted.similarity(), within(TOLERANCE));
            assertThat(match.score()).as(what + ": score at place " + place).isEqualTo(match.similarity());
            if (isClear(expected, place)) {
                assertThat(match.entry().id())
                        .as(what + ": id at place " + place)
                        .isEqualTo(wanted.entry().id());
            }
            entry(match.entry(), model.find(match.entry().id()).orElseThrow(), what);
            assertThat(match.similarity())
                    .as(what + ": similarity of " + match.entry().id())
                    .isCloseTo(ObviousStore.similarity(query, match.entry()), within(TOLERANCE));
        }
        assertThat(found).as(what + ": best first, ties by id").isSortedAccordingTo(Match.BEST_FIRST);
    }

    static void entry(Entry found, Entry expected, String what) {
        assertThat(found.id()).as(what).isEqualTo(expected.id());
        assertThat(found.metadata()).as(what + ": metadata of " + found.id()).isEqualTo(expected.metadata());
        assertThat(found.text()).as(what + ": text of " + found.id()).isEqualTo(expected.text());
        assertThat(found.group()).as(what + ": group of " + found.id()).isEqualTo(expected.group());
        assertThat(found.embedding()).as(what + ": embedding of " + found.id()).isEqualTo(expected.embedding());
    }

    private static boolean isClear(List<ObviousStore.Expected> expected, int place) {
        double similarity = expected.get(place).similarity();
        boolean aboveNext = place + 1 < expected.size()
                && similarity - expected.get(place + 1).similarity() > 2 * TOLERANCE;
        boolean belowPrevious = place == 0 || expected.get(place - 1).similarity() - similarity > 2 * TOLERANCE;
        return aboveNext && belowPrevious;
    }
}
