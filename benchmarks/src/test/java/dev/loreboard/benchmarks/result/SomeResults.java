package dev.loreboard.benchmarks.result;

import dev.loreboard.benchmarks.race.Finish;
import dev.loreboard.benchmarks.race.Finish.Missing;
import dev.loreboard.benchmarks.race.Finish.Ran;
import dev.loreboard.benchmarks.race.Finish.Times;
import dev.loreboard.benchmarks.race.Label;
import dev.loreboard.benchmarks.race.Lane.Ready;
import java.util.Arrays;
import java.util.List;

/** Results made by hand. */
final class SomeResults {

    static final Surroundings HERE = new Surroundings(
            "tiny", "2026-11-01 12:00", "abc1234", "a processor", 2, 24, "Linux 6", "a Java 25", List.of("-flag"));

    private SomeResults() {}

    static Results of(Finish... finishes) {
        return new Results(
                HERE, List.of(new PathResult("a path", "ten things", "things", "recall@10", Arrays.asList(finishes))));
    }

    static Ran ours(double... perSecond) {
        return ran(Label.ours("Ours"), 1, perSecond);
    }

    static Ran peer(double... perSecond) {
        return ran(Label.peer("Peer").in("tuned"), 0.98, perSecond);
    }

    static Ran ran(Label label, double quality, double... perSecond) {
        return new Ran(
                label,
                new Ready(1.5, "peer-1.0", "effort 10"),
                Arrays.stream(perSecond).boxed().toList(),
                perSecond.length == 1 ? Times.ONCE : Times.EVERY_ROUND,
                quality);
    }

    static Missing missing() {
        return new Missing(Label.peer("Absent"), "There is no | here");
    }
}
