package dev.loreboard.examples.studio.watch;

import dev.loreboard.examples.studio.web.Room;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Measures and notes each request. A path stands for all of its kind, so that there are few meters. */
public final class RequestWatch implements Room {

    private static final Logger LOG = LoggerFactory.getLogger(RequestWatch.class);
    private static final String BEGUN = "begun";

    /** Of how many requests it is known that they took no longer; a percentile over time is told from these. */
    private static final Duration[] STEPS = Stream.of(2, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final MeterRegistry registry;

    public RequestWatch(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void open(RoutesConfig routes) {
        routes.before(context -> context.attribute(BEGUN, System.nanoTime()));
        routes.after(this::note);
    }

    private void note(Context context) {
        long now = System.nanoTime();
        Duration taken = Duration.ofNanos(now - Objects.requireNonNullElse(context.<Long>attribute(BEGUN), now));
        Timer.builder("http.server.requests")
                .description("Requests, and how long they took")
                .serviceLevelObjectives(STEPS)
                .tag("method", context.method().name())
                .tag("path", kind(context))
                .tag("status", String.valueOf(context.status().getCode()))
                .register(registry)
                .record(taken);
        LOG.atInfo()
                .addKeyValue("method", context.method())
                .addKeyValue("path", context.path())
                .addKeyValue("status", context.status().getCode())
                .addKeyValue("milliseconds", taken.toMillis())
                .log("answered");
    }

    private static String kind(Context context) {
        Endpoint endpoint = context.endpoints().lastHttpEndpoint();
        return endpoint == null ? "none" : endpoint.path;
    }
}
