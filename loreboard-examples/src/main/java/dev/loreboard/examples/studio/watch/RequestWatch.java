package dev.loreboard.examples.studio.watch;

import dev.loreboard.examples.studio.web.Room;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Measures and notes each request. A path stands for all of its kind, so that there are few meters. */
public final class RequestWatch implements Room {

    private static final Logger LOG = LoggerFactory.getLogger(RequestWatch.class);
    private static final String BEGUN = "begun";

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
