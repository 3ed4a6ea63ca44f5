package dev.loreboard.examples.studio.watch;

import dev.loreboard.examples.studio.web.Room;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.Map;

/** Says whether the studio lives, and whether it is ready for work. */
public final class HealthRoom implements Room {

    /** Looks at a part. */
    @FunctionalInterface
    public interface Check {

        /** Returns when it is well, and throws when it is not. */
        void look() throws Exception;
    }

    private final Map<String, Check> checks;

    /** @param parts answered in this order */
    private record Health(String status, Map<String, String> parts) {}

    /** @param checks by the name of the part, in the order in which they are told */
    public HealthRoom(Map<String, Check> checks) {
        this.checks = new LinkedHashMap<>(checks);
    }

    @Override
    public void open(RoutesConfig routes) {
        routes.get("/healthz", context -> context.json(new Health("up", Map.of())));
        routes.get("/readyz", this::tell);
    }

    private void tell(Context context) {
        Map<String, String> parts = new LinkedHashMap<>();
        checks.forEach((name, check) -> parts.put(name, state(check)));
        boolean ready = parts.values().stream().allMatch("up"::equals);
        context.status(ready ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .json(new Health(ready ? "up" : "down", parts));
    }

    private static String state(Check check) {
        try {
            check.look();
            return "up";
        } catch (Exception failure) {
            return "down: " + failure.getMessage();
        }
    }
}
