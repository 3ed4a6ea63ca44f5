package dev.loreboard.tck.fake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A web server on this machine alone that plays a script: what it is to be asked, in which order, and what it replies.
 * It remembers what it was asked.
 *
 * <p>A request that is not in the script gets the status 501 and fails {@link #close()}, so that a test around it cannot
 * pass. It takes {@value #MOST_REQUESTS} requests of {@value #MOST_BYTES} bytes at most. May be shared between threads.
 */
public final class ScriptedServer implements AutoCloseable {

    private static final int MOST_REQUESTS = 10_000;
    private static final int MOST_BYTES = 1 << 24;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Deque<Scene> script = new ArrayDeque<>();
    private final List<Scene> standing = new ArrayList<>();
    private final List<WebRequest> seen = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    /** What is expected, and the answer to it. */
    private record Scene(String what, Predicate<WebRequest> expected, Function<WebRequest, WebReply> reply) {}

    private ScriptedServer(HttpServer server) {
        this.server = server;
    }

    /** Starts with an empty script. */
    public static ScriptedServer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            ScriptedServer scripted = new ScriptedServer(server);
            server.setExecutor(scripted.threads);
            server.createContext("/", scripted::play);
            server.start();
            return scripted;
        } catch (IOException failure) {
            throw new UncheckedIOException("No server could be started on this machine.", failure);
        }
    }

    /** Where it is, without a slash at the end. */
    public URI address() {
        InetSocketAddress address = server.getAddress();
        return URI.create("http://" + address.getAddress().getHostAddress() + ":" + address.getPort());
    }

    /** Adds to the end of the script: the next request that is not a standing one must be this, once. */
    public ScriptedServer then(String method, String path, WebReply reply) {
        return then(method + " " + path, request -> request.is(method, path), request -> reply);
    }

    /**
     * Adds to the end of the script.
     *
     * @param what is expected, for messages
     */
    public synchronized ScriptedServer then(
            String what, Predicate<WebRequest> expected, Function<WebRequest, WebReply> reply) {
        script.add(new Scene(what, expected, reply));
        return this;
    }

    /** Replies to such requests at any time and any number of times, when the script does not expect them next. */
    public ScriptedServer always(String method, String path, Function<WebRequest, WebReply> reply) {
        return always(method + " " + path, request -> request.is(method, path), reply);
    }

    /** Replies to such requests at any time and any number of times, when the script does not expect them next. */
    public synchronized ScriptedServer always(
            String what, Predicate<WebRequest> expected, Function<WebRequest, WebReply> reply) {
        standing.add(new Scene(what, expected, reply));
        return this;
    }

    /** Every request so far, in order. */
    public synchronized List<WebRequest> seen() {
        return List.copyOf(seen);
    }

    /** Fails when a part of the script was not played, or a request was not in it. */
    public synchronized void verifyPlayed() {
        verifyNoSurprise();
        if (!script.isEmpty()) {
            throw new AssertionError("The script was not played to its end. Still expected: "
                    + script.stream().map(Scene::what).toList());
        }
    }

    /** Ends at once, also delayed replies; then fails when a request was not in the script. */
    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
        verifyNoSurprise();
    }

    private synchronized void verifyNoSurprise() {
        if (!complaints.isEmpty()) {
            throw new AssertionError("The server was asked what is not in its script: " + complaints);
        }
    }

    private void play(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
            WebRequest request = new WebRequest(
                    exchange.getRequestMethod(), exchange.getRequestURI(), exchange.getRequestHeaders(), body);
            WebReply reply = reply(request);
            if (!closing.await(reply.delay().toMillis(), TimeUnit.MILLISECONDS)) {
                reply.sendTo(exchange);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private WebReply reply(WebRequest request) {
        try {
            return scene(request)
                    .map(scene -> scene.reply().apply(request))
                    .orElseGet(() -> WebReply.text(501, "This is not in the script."));
        } catch (RuntimeException | AssertionError failure) {
            complain(request + " (" + failure + ")");
            return WebReply.text(501, "The script failed: " + failure);
        }
    }

    private synchronized Optional<Scene> scene(WebRequest request) {
        if (seen.size() >= MOST_REQUESTS || request.body().length > MOST_BYTES) {
            complain("more than it takes");
            return Optional.empty();
        }
        seen.add(request);
        Scene next = script.peek();
        if (next != null && next.expected().test(request)) {
            return Optional.of(script.remove());
        }
        Optional<Scene> found = standing.stream()
                .filter(scene -> scene.expected().test(request))
                .findFirst();
        if (found.isEmpty()) {
            complain(request + " while " + (next == null ? "nothing" : next.what()) + " was expected");
        }
        return found;
    }

    private synchronized void complain(String about) {
        complaints.add(about);
    }
}
