package dev.loreboard.examples.studio.accounts;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often something may be tried: some times at once, and then again after a while each. Remembers so many who tried, the latest. May be
 * shared between threads.
 */
final class TokenBuckets {

    private static final int REMEMBERED = 10_000;

    private final int size;
    private final Duration refill;
    private final InstantSource clock;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Bucket(double tokens, long filled) {}

    /**
     * @param size how many times at once
     * @param refill after which it may be tried once more
     */
    TokenBuckets(int size, Duration refill, InstantSource clock) {
        this.size = size;
        this.refill = refill;
        this.clock = clock;
    }

    /** Takes one of the tries of somebody, or says how long to wait for the next. */
    synchronized Duration take(String who) {
        long now = clock.millis();
        Bucket before = buckets.getOrDefault(who, new Bucket(size, now));
        double refilled = (double) Math.max(0, now - before.filled()) / refill.toMillis();
        double tokens = Math.min(size, before.tokens() + refilled);
        if (tokens < 1) {
            buckets.put(who, new Bucket(tokens, now));
            return Duration.ofMillis((long) Math.ceil((1 - tokens) * refill.toMillis()));
        }
        buckets.put(who, new Bucket(tokens - 1, now));
        return Duration.ZERO;
    }

    /** Somebody has shown who they are, and may try as often as at first. */
    synchronized void forget(String who) {
        buckets.remove(who);
    }
}
