package dev.loreboard.benchmarks.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.benchmarks.race.Label;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A comparison of results")
class ComparisonTest {

    private static final Results BEFORE = SomeResults.of(SomeResults.ours(100, 90, 110), SomeResults.peer(50, 48, 52));

    @Test
    @DisplayName("finds nothing when rounds reach into each other")
    void findsNothingWithinTheSpread() {
        Results after = SomeResults.of(SomeResults.ours(120, 109, 130), SomeResults.peer(55, 52, 60));

        assertThat(Comparison.of(BEFORE, after)).containsExactly("Nothing changed beyond the spread of the rounds.");
    }

    @Test
    @DisplayName("names ours when it became faster, and the ratio to every peer that did not")
    void namesWhatBecameFaster() {
        Results after = SomeResults.of(SomeResults.ours(300, 310, 320), SomeResults.peer(50, 48, 52));

        assertThat(Comparison.of(BEFORE, after))
                .containsExactly(
                        "a path, Ours: things in a second was 100 (90.0 to 110) and is 310 (300 to 320)",
                        "a path, Peer, tuned: the ratio of Ours to it was 2.00 (1.88 to 2.12) and is 6.15 (6.00 to 6.46)");
    }

    @Test
    @DisplayName("does not mind a machine that is slower for both")
    void doesNotMindASlowerMachine() {
        Results after = SomeResults.of(SomeResults.ours(92, 91, 93), SomeResults.peer(46, 45, 47));

        assertThat(Comparison.of(BEFORE, after)).containsExactly("Nothing changed beyond the spread of the rounds.");
    }

    @Test
    @DisplayName("compares peers with the first of them while there is none of ours")
    void comparesPeersAlone() {
        Results before = SomeResults.of(SomeResults.peer(50, 48), SomeResults.ran(Label.peer("Second"), 1, 10, 10));
        Results slower = SomeResults.of(SomeResults.peer(20, 21), SomeResults.ran(Label.peer("Second"), 1, 4, 4.3));

        assertThat(Comparison.of(before, slower))
                .containsExactly(
                        "a path, Peer, tuned: things in a second was 49.0 (48.0 to 50.0) and is 20.5 (20.0 to 21.0)");
    }

    @Test
    @DisplayName("takes a side that ran once for one that might have been a fifth faster or slower")
    void letsOneRoundMove() {
        assertThat(Comparison.of(SomeResults.of(SomeResults.peer(50)), SomeResults.of(SomeResults.peer(60))))
                .containsExactly("Nothing changed beyond the spread of the rounds.");
        assertThat(Comparison.of(SomeResults.of(SomeResults.peer(50)), SomeResults.of(SomeResults.peer(90))))
                .containsExactly(
                        "a path, Peer, tuned: things in a second was 50.0 (40.0 to 60.0) and is 90.0 (72.0 to 108)");
    }

    @Test
    @DisplayName("names a quality that changed")
    void namesAQuality() {
        Results before = SomeResults.of(SomeResults.ran(Label.peer("Peer"), 0.98, 1, 2));
        Results after = SomeResults.of(SomeResults.ran(Label.peer("Peer"), 0.91, 1, 2));

        assertThat(Comparison.of(before, after)).containsExactly("a path, Peer: recall@10 was 0.98 and is 0.91");
        assertThat(Comparison.of(before, SomeResults.of(SomeResults.ran(Label.peer("Peer"), 0.977, 1, 2))))
                .containsExactly("Nothing changed beyond the spread of the rounds.");
    }

    @Test
    @DisplayName("names sides that came, went, were skipped and are back")
    void namesSidesThatCameAndWent() {
        Results without = SomeResults.of(SomeResults.missing());
        Results with = SomeResults.of(SomeResults.ran(Label.peer("Absent"), 1, 5, 6), SomeResults.peer(1, 2));

        assertThat(Comparison.of(without, with))
                .containsExactly("a path, Absent: was skipped and runs now", "a path, Peer, tuned: is new");
        assertThat(Comparison.of(with, without))
                .containsExactly(
                        "a path, Absent: ran and is skipped now: There is no | here", "a path, Peer, tuned: is gone");
        assertThat(Comparison.of(without, without)).containsExactly("Nothing changed beyond the spread of the rounds.");
    }

    @Test
    @DisplayName("names paths that came and went, and a path that does something else now")
    void namesPaths() {
        PathResult other = new PathResult("a path", "twenty things", "things", "recall@10", List.of());
        Results none = new Results(SomeResults.HERE, List.of());

        assertThat(Comparison.of(none, SomeResults.of())).containsExactly("a path: is new");
        assertThat(Comparison.of(SomeResults.of(), none)).containsExactly("a path: is gone");
        assertThat(Comparison.of(SomeResults.of(), new Results(SomeResults.HERE, List.of(other))))
                .containsExactly("a path: did \"ten things\" and does \"twenty things\"");
    }

    @Test
    @DisplayName("warns when two runs were not made alike")
    void warnsOfAnotherMachine() {
        Surroundings elsewhere = new Surroundings(
                "full", "2026-11-02 12:00", "", "another processor", 8, 64, "Linux 6", "a Java 25", List.of());

        assertThat(Comparison.of(BEFORE, new Results(elsewhere, BEFORE.paths())))
                .singleElement()
                .asString()
                .contains("not measured alike", "tiny on a processor", "full on another processor");
    }
}
