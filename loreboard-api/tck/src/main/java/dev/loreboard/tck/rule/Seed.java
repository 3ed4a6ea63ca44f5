package dev.loreboard.tck.rule;

import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * Chance that can be repeated: a failing check names the seed it ran with, and {@code -Dloreboard.seed=...} runs it with
 * that one again.
 */
public final class Seed {

    private static final String PROPERTY = "loreboard.seed";
    private static final long DEFAULT = 20_250_601L;

    private Seed() {}

    /** Runs a check several times, each with a seed of its own. */
    public static void eachOf(int rounds, Consumer<SplittableRandom> check) {
        Long chosen = Long.getLong(PROPERTY);
        for (int round = 0; round < (chosen == null ? rounds : 1); round++) {
            long seed = chosen == null ? DEFAULT + round : chosen;
            try {
                check.accept(new SplittableRandom(seed));
            } catch (RuntimeException | AssertionError failure) {
                throw new AssertionError(
                        "With the seed " + seed + " (repeat with -D" + PROPERTY + "=" + seed + "): "
                                + failure.getMessage(),
                        failure);
            }
        }
    }
}
