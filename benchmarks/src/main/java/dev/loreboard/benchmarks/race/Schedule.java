package dev.loreboard.benchmarks.race;

import java.time.Duration;

/**
 * How often and how long the sides of a race run.
 *
 * @param warmUps rounds that do not count
 * @param warmUpTime how long such a round lasts at least
 * @param rounds rounds that count
 * @param roundTime how long a round lasts at least
 */
public record Schedule(int warmUps, Duration warmUpTime, int rounds, Duration roundTime) {

    public Schedule {
        if (warmUps < 0 || rounds < 1 || warmUpTime.isNegative() || roundTime.isNegative()) {
            throw new IllegalArgumentException("A schedule has no negative part and at least one round, not " + warmUps
                    + " warm-ups of " + warmUpTime + " and " + rounds + " rounds of " + roundTime + ".");
        }
    }
}
