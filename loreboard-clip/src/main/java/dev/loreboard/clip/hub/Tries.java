package dev.loreboard.clip.hub;

import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.ServiceException;
import java.time.Duration;
import java.util.Optional;

/**
 * How often something is tried again, and after which pause; each is twice as long as the one before, or as long as the server
 * asked for.
 *
 * @param most tries in a row of which none brings anything
 * @param pause before the second
 * @param longest no pause is longer; a server that asks for more is not waited for
 */
public record Tries(int most, Duration pause, Duration longest) {

    public Tries {
        if (most < 1) {
            throw new IllegalArgumentException("Something is tried at least once, not " + most + " times.");
        }
    }

    /** Six tries within half a minute or so, and a minute's wait at most when the server asks for it. */
    public static Tries usual() {
        return new Tries(6, Duration.ofSeconds(1), Duration.ofSeconds(60));
    }

    /** How long to wait after so many tries in vain; nothing when it is not worth another. */
    Optional<Duration> waitAfter(int tries, ServiceException failure) {
        Duration own = tries > 16 ? longest : pause.multipliedBy(1L << (tries - 1));
        Duration wait = failure.retryAfter().orElse(own.compareTo(longest) > 0 ? longest : own);
        return failure.worthRetrying() && tries < most && wait.compareTo(longest) <= 0
                ? Optional.of(wait)
                : Optional.empty();
    }

    static void sleep(Duration wait, ServiceException after) {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancelledException("Waiting to try again was cancelled: its thread was interrupted.", after);
        }
    }
}
