package dev.loreboard.examples.studio.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.sse.SseClient;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Tells pages that are open what happens, as server-sent events. */
public final class LiveNews implements Room, AutoCloseable {

    private final Set<SseClient> listeners = ConcurrentHashMap.newKeySet();

    @Override
    public void open(RoutesConfig routes) {
        routes.sse("/api/news", listener -> {
            listener.keepAlive();
            listener.onClose(() -> listeners.remove(listener));
            listeners.add(listener);
            listener.sendComment("here");
        });
    }

    /** Those that are gone are forgotten. */
    public void tell(String event, Object news) {
        listeners.removeIf(SseClient::terminated);
        listeners.forEach(listener -> listener.sendEvent(event, news));
    }

    @Override
    public void close() {
        listeners.forEach(SseClient::close);
    }
}
