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

    /** How many times as fast as this peer ours was, round by round; nothing for ours itself. */
    Optional<Spread> ratio(Ran peer) {
        return ours().filter(ours -> peer.label().role() == Role.PEER).map(ours -> ratio(ours, peer));
    }

    private static Spread ratio(Ran ours, Ran peer) {
        int rounds = Math.max(ours.perSecond().size(), peer.perSecond().size());
        return Spread.of(IntStream.range(0, rounds)
                .mapToObj(round -> in(round, ours) / in(round, peer))
                .toList());
    }

    /** What it did in a round; in the only one, if there was only one. */
    private static double in(int round, Ran ran) {
        return ran.perSecond().get(Math.min(round, ran.perSecond().size() - 1));
    }
}
