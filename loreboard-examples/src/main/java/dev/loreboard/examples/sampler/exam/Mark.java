package dev.loreboard.examples.sampler.exam;

import java.util.Optional;

/**
 * What one measure found.
 *
 * @param least what it should be at least; absent where it is told for its own sake
 * @param note what else there is to know, or nothing
 */
public record Mark(String measure, double found, Optional<Double> least, String note) {

    static Mark of(String measure, double found, double least) {
        return new Mark(measure, found, Optional.of(least), "");
    }

    Mark noting(String more) {
        return new Mark(measure, found, least, more);
    }

    /** Whether it is as good as it should be. */
    public boolean isReached() {
        return least.map(wanted -> found >= wanted).orElse(true);
    }
}
