package dev.loreboard.benchmarks.race;

import java.time.Duration;

/**
 * How often and how long the sides of a race run.
 *
 * @param warmUps rounds that do not count
 * @param rounds rounds that count
 * @param roundTime how long a round lasts at least
 */
public record Schedule(int warmUps, int rounds, Duration roundTime) {

    public Schedule {
        if (warmUps < 0 || rounds < 1 || roundTime.isNegative()) {
            throw new IllegalArgumentException("A schedule has no negative part and at least one round, not " + warmUps
                    + " warm-ups, " + rounds + " rounds and " + roundTime + ".");
        }
    }
}
