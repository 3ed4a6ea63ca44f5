package dev.loreboard.examples.studio.accounts;

import dev.loreboard.examples.studio.web.Problem;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.time.InstantSource;

/** Keeps anybody from guessing passwords: by the address they come from, and by the name they try. */
final class Tries {

    private static final int OF_AN_ADDRESS = 60;
    private static final Duration NEXT_OF_AN_ADDRESS = Duration.ofSeconds(5);
    private static final int OF_A_NAME = 6;
    private static final Duration NEXT_OF_A_NAME = Duration.ofSeconds(30);

    private final TokenBuckets addresses;
    private final TokenBuckets names;

    Tries(InstantSource clock) {
        this.addresses = new TokenBuckets(OF_AN_ADDRESS, NEXT_OF_AN_ADDRESS, clock);
        this.names = new TokenBuckets(OF_A_NAME, NEXT_OF_A_NAME, clock);
    }

    /** Refuses those who try too often to join. */
    void count(Context context) {
        require(context, addresses.take(context.ip()));
    }

    /** Refuses those who try too often, and who try a name that is tried too often. */
    void count(Context context, Credentials credentials) {
        count(context);
        require(context, names.take(credentials.key()));
    }

    void succeeded(Credentials credentials) {
        names.forget(credentials.key());
    }

    private static void require(Context context, Duration wait) {
        if (wait.isPositive()) {
            long seconds = Math.ceilDiv(wait.toMillis(), 1000);
            context.header(Header.RETRY_AFTER, String.valueOf(seconds));
            throw new Problem(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "That was tried too often. Try again in " + seconds + (seconds == 1 ? " second." : " seconds."));
        }
    }
}
