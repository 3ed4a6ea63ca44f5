package dev.loreboard.tck.fake;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** What a {@link ScriptedServer} replies. Immutable. */
public final class WebReply {

    private enum Ending {
        WHOLE,
        CUT_IN_THE_MIDDLE,
        NOTHING_AT_ALL
    }

    private static final int NO_BODY = -1;

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;
    private final Duration delay;
    private final Ending ending;

    private WebReply(int status, Map<String, String> headers, byte[] body, Duration delay, Ending ending) {
        this.status = status;
        this.headers = new TreeMap<>(headers);
        this.body = body.clone();
        this.delay = delay;
        this.ending = ending;
    }

    public static WebReply of(int status, byte[] body) {
        return new WebReply(status, Map.of(), body, Duration.ZERO, Ending.WHOLE);
    }

    public static WebReply text(int status, String text) {
        return of(status, text.getBytes(StandardCharsets.UTF_8))
                .withHeader("Content-Type", "text/plain; charset=utf-8");
    }

    public static WebReply json(int status, String json) {
        return of(status, json.getBytes(StandardCharsets.UTF_8)).withHeader("Content-Type", "application/json");
    }

    public WebReply withHeader(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new WebReply(status, more, body, delay, ending);
    }

    /** Waits before the first byte. */
    public WebReply after(Duration wait) {
        return new WebReply(status, headers, body, wait, ending);
    }

    /** Announces the whole body and drops the connection after half of it. */
    public WebReply cutInTheMiddle() {
        return new WebReply(status, headers, body, delay, Ending.CUT_IN_THE_MIDDLE);
    }

    /** Drops the connection without a byte. */
    public WebReply cutAtOnce() {
        return new WebReply(status, headers, body, delay, Ending.NOTHING_AT_ALL);
    }

    Duration delay() {
        return delay;
    }

    void sendTo(HttpExchange exchange) throws IOException {
        if (ending == Ending.NOTHING_AT_ALL) {
            return;
        }
        headers.forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(status, body.length == 0 ? NO_BODY : body.length);
        int sent = ending == Ending.WHOLE ? body.length : body.length / 2;
        exchange.getResponseBody().write(body, 0, sent);
        exchange.getResponseBody().flush();
    }
}
