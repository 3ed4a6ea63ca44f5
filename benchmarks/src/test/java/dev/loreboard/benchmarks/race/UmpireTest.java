package dev.loreboard.benchmarks.race;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.benchmarks.race.Entrant.InJava;
import dev.loreboard.benchmarks.race.Finish.Missing;
import dev.loreboard.benchmarks.race.Finish.Ran;
import dev.loreboard.benchmarks.race.Finish.Times;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With lanes that only say how long they took. */
@DisplayName("The umpire")
class UmpireTest {

    private static final Schedule SCHEDULE = new Schedule(3, Duration.ofSeconds(2), 2, Duration.ofSeconds(1));

    @TempDir
    private Path folder;

    private final List<String> calls = new ArrayList<>();

    @Test
    @DisplayName("lets all sides run in turn, in the warm-up and when it counts")
    void letsThemRunInTurn() throws IOException {
        List<Finish> finishes = hold(Map.of("ours", 0.2, "peer", 0.4), "ours", "peer");

        assertThat(calls)
                .containsExactly(
                        "ours",
                        "peer",
                        "ours",
                        "peer",
                        "ours",
                        "peer",
                        "ours",
                        "peer",
                        "ours",
                        "peer",
                        "close ours",
                        "close peer");
        assertThat(finishes).extracting(Finish::label).extracting(Label::name).containsExactly("ours", "peer");
        assertThat(((Ran) finishes.get(1)).perSecond()).containsExactly(25.0, 25.0);
    }

    @Test
    @DisplayName("counts the first run of a slow peer that takes longer than a round, and does not ask again")
    void countsTheFirstRunOfASlowPeer() throws IOException {
        List<Finish> finishes = hold(Map.of("ours", 0.2, "peer", 40.0), "ours", "peer");

        assertThat(calls).containsOnlyOnce("peer");
        assertThat(((Ran) finishes.get(1)).times()).isEqualTo(Times.ONCE);
        assertThat(((Ran) finishes.get(1)).perSecond()).containsExactly(0.25);
    }

    @Test
    @DisplayName("lets a slow peer run every round when its runs fit into one")
    void letsAQuickEnoughPeerRun() throws IOException {
        List<Finish> finishes = hold(Map.of("ours", 0.01, "peer", 0.5), "ours", "peer");

        assertThat(((Ran) finishes.get(1)).times()).isEqualTo(Times.EVERY_ROUND);
        assertThat(((Ran) finishes.get(1)).perSecond()).hasSize(2);
    }

    @Test
    @DisplayName("lets ours run every round, however slow it is")
    void letsOursRunEveryRound() throws IOException {
        List<Finish> finishes = hold(Map.of("ours", 40.0, "peer", 0.2), "ours", "peer");

        assertThat(((Ran) finishes.get(0)).perSecond()).hasSize(2);
    }

    @Test
    @DisplayName("takes the fastest peer as the measure while there is none of ours")
    void takesTheFastestPeer() throws IOException {
        List<Finish> finishes = hold(Map.of("quick", 0.2, "middling", 1.5, "slow", 3.0), "quick", "middling", "slow");

        assertThat(finishes)
                .extracting(finish -> ((Ran) finish).times())
                .containsExactly(Times.EVERY_ROUND, Times.EVERY_ROUND, Times.ONCE);
    }

    @Test
    @DisplayName("goes on without a side that cannot take part, and says why")
    void goesOnWithout() throws IOException {
        List<Finish> finishes = hold(Map.of("ours", 0.2), "peer", "ours");

        assertThat(finishes.get(0)).isEqualTo(new Missing(Label.peer("peer"), "nobody is at home"));
        assertThat(finishes.get(1)).isInstanceOf(Ran.class);
    }

    @Test
    @DisplayName("goes on without a side whose answer makes no sense, and says why")
    void goesOnWithoutASenselessSide() throws IOException {
        List<Finish> finishes = hold(Map.of("ours", 0.2, "senseless", 0.2), "ours", "senseless");

        assertThat(finishes.get(0)).isInstanceOf(Ran.class);
        assertThat(finishes.get(1))
                .isEqualTo(new Missing(Label.peer("senseless"), "Its answer cannot be judged: it is empty"));
    }

    @Test
    @DisplayName("says of every side why there is nothing to work on, and of the next race as well")
    void saysWhyThereIsNothing() throws IOException {
        Input input = new Input("clouds", place -> {
            Files.createFile(place.resolve("half"));
            throw new MissingSideException("The sky is clear.");
        });
        InJava entrant = new InJava(Label.ours("ours"), ground -> {
            throw new IllegalStateException("nobody is opened without input");
        });
        Race race =
                new Race("path", "ten", "things", 10, input, new Score("size", UmpireTest::length), List.of(entrant));
        Umpire umpire = new Umpire(
                SCHEDULE,
                (any, one, ground) -> {
                    throw new IllegalStateException("nobody is started without input");
                },
                folder,
                told -> {});
        Finish missing = new Missing(entrant.label(), "There is nothing to work on. The sky is clear.");

        assertThat(umpire.hold(race)).containsExactly(missing);
        assertThat(umpire.hold(race)).containsExactly(missing);
    }

    private List<Finish> hold(Map<String, Double> secondsPerRun, String... names) throws IOException {
        List<Entrant> entrants = new ArrayList<>();
        for (String name : names) {
            Label label = name.equals("ours") ? Label.ours(name) : Label.peer(name);
            entrants.add(new InJava(label, ground -> {
                throw new IllegalStateException("this starter opens nothing");
            }));
        }
        Score score = new Score("size", UmpireTest::length);
        Race race = new Race("path", "ten things", "things", 10, Input.NONE, score, entrants);
        Starter starter = (any, entrant, ground) -> {
            String name = entrant.label().name();
            if (!secondsPerRun.containsKey(name)) {
                throw new MissingSideException("nobody is at home");
            }
            return new SlowLane(name, secondsPerRun.get(name));
        };
        return new Umpire(SCHEDULE, starter, folder, told -> {}).hold(race);
    }

    private static double length(Path input, byte[] answer) {
        if (answer.length == 0) {
            throw new IllegalArgumentException("it is empty");
        }
        return answer.length;
    }

    private final class SlowLane implements Lane {

        private final String name;
        private final double secondsPerRun;

        SlowLane(String name, double secondsPerRun) {
            this.name = name;
            this.secondsPerRun = secondsPerRun;
        }

        @Override
        public Ready ready() {
            return new Ready(0, "", "");
        }

        @Override
        public Round round(Duration atLeast) {
            calls.add(name);
            return new Round(4, 4 * secondsPerRun);
        }

        @Override
        public byte[] answer() {
            return new byte[name.equals("senseless") ? 0 : 4];
        }

        @Override
        public void close() {
            calls.add("close " + name);
        }
    }
}
