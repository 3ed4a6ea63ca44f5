package dev.loreboard.benchmarks.race;

import java.util.List;

/** How it went for one entrant. */
public sealed interface Finish {

    Label label();

    /**
     * It ran.
     *
     * @param perSecond how many it did in a second, in each round
     * @param quality the score of its answer
     * @param times how often it was asked to run
     */
    record Ran(Label label, Lane.Ready ready, List<Double> perSecond, Times times, double quality) implements Finish {

        public Ran {
            perSecond = List.copyOf(perSecond);
        }
    }

    /** It could not take part, for this reason. */
    record Missing(Label label, String reason) implements Finish {}

    /** How often an entrant was asked to run. */
    enum Times {
        EVERY_ROUND,
        /** A peer that is much slower than ours is not waited for again. */
        ONCE
    }
}
