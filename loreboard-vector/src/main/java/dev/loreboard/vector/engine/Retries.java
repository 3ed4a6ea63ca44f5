package dev.loreboard.vector.engine;

import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.ServiceException;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Tries a request again when its failure may pass. Each pause is twice as long as the one before, or as long as the
 * server asked for.
 *
 * @param attempts how often to try at most, 1 for never again
 * @param pause before the second try
 * @param longest no pause is longer; a server that asks for more is not waited for
 */
public record Retries(int attempts, Duration pause, Duration longest) {

    public Retries {
        if (attempts < 1) {
            throw new IllegalArgumentException("A request is tried at least once, not " + attempts + " times.");
        }
    }

    /** Four tries within two seconds or so. */
    public static Retries few() {
        return new Retries(4, Duration.ofMillis(200), Duration.ofSeconds(10));
    }

    /** @param request safe to send twice */
    public <T> T call(Supplier<T> request) {
        Duration next = pause;
        for (int attempt = 1; ; attempt++) {
            try {
                return request.get();
            } catch (ServiceException failure) {
                Duration wait = failure.retryAfter().orElse(next);
                if (attempt == attempts || !failure.worthRetrying() || wait.compareTo(longest) > 0) {
                    throw failure;
                }
                await(wait, failure);
                next = next.multipliedBy(2).compareTo(longest) > 0 ? longest : next.multipliedBy(2);
            }
        }
    }

    private static void await(Duration wait, ServiceException failure) {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancelledException("Waiting to try again was cancelled: its thread was interrupted.", failure);
        }
    }
}
