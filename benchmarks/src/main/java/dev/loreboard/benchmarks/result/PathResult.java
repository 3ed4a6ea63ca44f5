package dev.loreboard.benchmarks.result;

import dev.loreboard.benchmarks.race.Finish;
import dev.loreboard.benchmarks.race.Finish.Ran;
import dev.loreboard.benchmarks.race.Label.Role;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How a race went.
 *
 * @param quality what the quality of a finish says
 */
public record PathResult(String path, String task, String unit, String quality, List<Finish> finishes) {

    public PathResult {
        finishes = List.copyOf(finishes);
    }

    /** Ours, when it ran. */
    Optional<Ran> ours() {
        return finishes.stream()
                .filter(finish -> finish.label().role() == Role.OURS)
                .filter(Ran.class::isInstance)
                .map(Ran.class::cast)
                .findFirst();
    }

    /** What others are measured by: ours, or the first side that ran while there is none of ours. */
    Optional<Ran> yardstick() {
        return ours().or(() -> finishes.stream()
                .filter(Ran.class::isInstance)
                .map(Ran.class::cast)
                .findFirst());
    }

    /** How many times as fast as this side ours was, round by round; nothing for ours itself. */
    Optional<Spread> ratio(Ran side) {
        return ours().filter(ours -> !side.label().equals(ours.label())).map(ours -> ratio(ours, side));
    }

    /** How many times as fast as one side another was, round by round. */
    static Spread ratio(Ran faster, Ran slower) {
        int rounds = Math.max(faster.perSecond().size(), slower.perSecond().size());
        return Spread.of(IntStream.range(0, rounds)
                .mapToObj(round -> in(round, faster) / in(round, slower))
                .toList());
    }

    /** What it did in a round; in the only one, if there was only one. */
    private static double in(int round, Ran ran) {
        return ran.perSecond().get(Math.min(round, ran.perSecond().size() - 1));
    }
}
