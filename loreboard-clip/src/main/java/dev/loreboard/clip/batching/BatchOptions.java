package dev.loreboard.clip.batching;

import java.time.Duration;

/**
 * How batches form.
 *
 * @param most how many items share one run
 * @param waiting how many prepared items wait for their runs at most; who brings another one has to wait with it
 * @param patience how long an item waits for others that are on their way, for each item that its call brings, up to a batch
 *     of them; one that nobody follows never waits
 */
public record BatchOptions(int most, int waiting, Duration patience) {

    private static final int BATCHES_WAITING = 2;
    private static final Duration A_MOMENT = Duration.ofMillis(250);

    public BatchOptions {
        if (most < 1 || waiting < most || patience.isNegative()) {
            throw new IllegalArgumentException("A batch has at least one item and as many may wait; these are " + most
                    + " and " + waiting + ", and a patience of " + patience + ".");
        }
    }

    /** Two batches of this size may wait, with a patience of a quarter of a second. */
    public static BatchOptions of(int most) {
        return new BatchOptions(most, Math.multiplyExact(most, BATCHES_WAITING), A_MOMENT);
    }
}
