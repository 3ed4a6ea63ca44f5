package dev.loreboard.benchmarks.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loreboard.benchmarks.race.Label;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A table of results")
class ResultTableTest {

    @Test
    @DisplayName("has a row for every side, with its ratio in each round, its quality and how it ran")
    void hasARowForEverySide() {
        Results results =
                SomeResults.of(SomeResults.ours(100, 90, 110), SomeResults.peer(50, 60, 50), SomeResults.missing());

        assertThat(rows(results))
                .containsExactly(
                        "| **a path**<br>ten things | ours: `Ours` | 100 (90.0 to 110) things |  | recall@10 1.000 | 1.50 s | peer-1.0, effort 10 |",
                        "|  | Peer, tuned | 50.0 (50.0 to 60.0) things | 2.00 (1.50 to 2.20) | recall@10 0.980 | 1.50 s | peer-1.0, effort 10 |",
                        "|  | Absent |  |  |  |  | skipped: There is no \\| here |");
    }

    @Test
    @DisplayName("marks a peer that ran once, and lays all rounds of ours beside that one")
    void marksAPeerThatRanOnce() {
        assertThat(rows(SomeResults.of(SomeResults.ours(100, 90, 110), SomeResults.peer(5))))
                .last()
                .asString()
                .contains("| 5.00 things | 20.0 (18.0 to 22.0) |", "ran once");
    }

    @Test
    @DisplayName("lays another form of ours beside ours as well")
    void laysAnotherFormOfOursBeside() {
        Results results = SomeResults.of(
                SomeResults.ours(100, 90), SomeResults.ran(Label.ours("Ours").in("plain"), 1, 25, 30));

        assertThat(rows(results)).last().asString().contains("| ours: `Ours, plain` | 27.5", "| 3.50 (3.00 to 4.00) |");
    }

    @Test
    @DisplayName("rounds nothing else to nothing")
    void roundsNothingElseToNothing() {
        Results results = SomeResults.of(
                SomeResults.ran(Label.peer("Exact"), 0, 1), SomeResults.ran(Label.peer("Nearly"), 0.0001, 1));

        assertThat(rows(results).getFirst()).contains("| recall@10 0 |");
        assertThat(rows(results).getLast()).contains("| recall@10 0.000 |");
    }

    @Test
    @DisplayName("has no ratio while there is none of ours")
    void hasNoRatioWithoutOurs() {
        assertThat(rows(SomeResults.of(SomeResults.peer(50, 60))))
                .containsExactly(
                        "| **a path**<br>ten things | Peer, tuned | 55.0 (50.0 to 60.0) things |  | recall@10 0.980 | 1.50 s | peer-1.0, effort 10 |");
    }

    @Test
    @DisplayName("says where and how it was measured")
    void saysWhere() {
        assertThat(ResultTable.write(SomeResults.of())).startsWith("""
                        - Size: tiny
                        - Date: 2026-11-01 12:00 UTC
                        - Commit: abc1234
                        - Machine: a processor, 2 cores, 24 GiB, Linux 6, a Java 25
                        - Flags of Java sides: `-flag`
                        """);
    }

    @Test
    @DisplayName("takes the place of the one that a page had, and leaves the rest of the page alone")
    void takesThePlace() {
        Results results = SomeResults.of(SomeResults.ours(1, 2, 3));
        String page = "# Title\n<!-- results -->\nold\n<!-- end of results -->\nThe end\n";

        String fresh = ResultPage.with(page, results);

        assertThat(fresh)
                .startsWith("# Title\n<!-- results -->\n\n- Size: tiny\n")
                .endsWith(" |\n\n<!-- end of results -->\nThe end\n")
                .doesNotContain("old");
        assertThat(ResultPage.with(fresh, results)).isEqualTo(fresh);
    }

    @Test
    @DisplayName("is not put into a page that has no place for it")
    void isNotPutJustAnywhere() {
        assertThatThrownBy(() -> ResultPage.with("# Title\n", SomeResults.of()))
                .isInstanceOf(BadResultException.class)
                .hasMessageContaining("<!-- results -->");
    }

    private static List<String> rows(Results results) {
        List<String> lines = ResultTable.write(results).lines().toList();
        return lines.subList(lines.indexOf("|---|---|---|---|---|---|---|") + 1, lines.size());
    }
}
