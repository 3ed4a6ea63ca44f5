package dev.loreboard.api;

import dev.loreboard.api.failure.CancelledException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Hears how far long work is, and may end it. Called from the working threads, one call at a time, so it should be
 * quick.
 */
public interface Progress {

    /**
     * How far the work is.
     *
     * @param what is being done, in a word or two: "adding", "embedding"
     * @param done how many items are finished
     * @param total how many there are, when that is known
     * @param elapsed since the work began
     */
    record Step(String what, long done, OptionalLong total, Duration elapsed) {

        public Step {
            if (done < 0 || (total.isPresent() && done > total.getAsLong())) {
                throw new IllegalArgumentException("Work cannot be at " + done + " of "
                        + (total.isPresent() ? total.getAsLong() : "unknown") + " items.");
            }
        }

        /** Items a second so far; 0 as long as nothing is done. */
        public double rate() {
            return elapsed.isZero() ? 0 : done / (elapsed.toNanos() / 1e9);
        }

        /** How long the rest takes at this rate, when the total is known and something is done. */
        public Optional<Duration> timeLeft() {
            return total.isPresent() && rate() > 0
                    ? Optional.of(Duration.ofMillis(Math.round(1000 * (total.getAsLong() - done) / rate())))
                    : Optional.empty();
        }

        public boolean isFinished() {
            return total.isPresent() && done == total.getAsLong();
        }
    }

    void at(Step step);

    /** Whether the caller wants the work to end early; asked between items. */
    boolean cancelled();

    /** Hears nothing and cancels nothing. */
    static Progress ignored() {
        return to(step -> {});
    }

    /** Hears everything and cancels nothing. */
    static Progress to(Consumer<Step> listener) {
        return new Progress() {
            @Override
            public void at(Step step) {
                listener.accept(step);
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }

    /** Ends the call when the caller wants it to end or its thread is interrupted. */
    default void throwIfCancelled(String call) {
        CancelledException.throwIfInterrupted(call);
        if (cancelled()) {
            throw new CancelledException(call + " was cancelled by its caller.");
        }
    }
}
