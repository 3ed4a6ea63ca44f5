package dev.loreboard.examples.studio.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.sse.SseClient;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Tells pages that are open what happens, as server-sent events. */
public final class LiveNews implements Room, AutoCloseable {

    private final Set<NewsListener> listeners = ConcurrentHashMap.newKeySet();

    @Override
    public void open(RoutesConfig routes) {
        routes.sse("/api/news", this::welcome);
    }

    private void welcome(SseClient page) {
        page.keepAlive();
        NewsListener listener = new NewsListener(page);
        page.onClose(() -> forget(listener));
        listeners.add(listener);
        page.sendComment("here");
        listener.start();
    }

    private void forget(NewsListener listener) {
        listeners.remove(listener);
        listener.close();
    }

    /** Returns at once, whether they read or not. */
    public void tell(String event, Object news) {
        listeners.forEach(listener -> listener.tell(event, news));
    }

    /** How many pages are told. */
    int listening() {
        return listeners.size();
    }

    /** To be closed before the server, which it writes to. */
    @Override
    public void close() {
        List<NewsListener> last = List.copyOf(listeners);
        last.forEach(NewsListener::close);
        last.forEach(NewsListener::awaitEnd);
    }
}
