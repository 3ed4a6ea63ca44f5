package dev.loreboard.clip.hub;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.loreboard.api.content.ContentHash;
import dev.loreboard.clip.SmallModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * A hub on this machine alone, with one repository: small files come from itself, graphs from a second server on another port, to
 * which it redirects as Hugging Face does. What it is to do wrong is said beforehand, for one request after another.
 */
final class FakeHub implements AutoCloseable {

    static final String REPOSITORY = "tester/small-clip";
    static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";
    static final String PICTURES = "onnx/vision_model.onnx";
    static final String WORDS = "onnx/text_model.onnx";

    private static final int PIECE = 8192;

    /** A request that came. */
    record Request(boolean atHub, String method, String path, Optional<String> range, Optional<String> token) {}

    /** What is done instead of answering rightly. */
    interface Act {

        void play(FakeHub hub, HttpExchange exchange, byte[] file) throws IOException;
    }

    final AtomicLong sent = new AtomicLong();

    private final Map<String, byte[]> files = new TreeMap<>();
    private final Map<String, Deque<Act>> acts = new ConcurrentHashMap<>();
    private final List<Request> requests = new ArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer hub;
    private final HttpServer cdn;
    private volatile boolean namesHashes = true;
    private volatile boolean namesSizes = true;
    private volatile String commit = COMMIT;
    private volatile Duration pause = Duration.ZERO;

    private FakeHub() throws IOException {
        hub = server(this::hub);
        cdn = server(this::serve);
    }

    private HttpServer server(com.sun.net.httpserver.HttpHandler handler) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", handler);
        server.start();
        return server;
    }

    /** With the files of another model instead. */
    void hold(SmallModel model, String... names) throws IOException {
        files.clear();
        for (String name : names) {
            files.put(name, Files.readAllBytes(model.folder().resolve(name)));
        }
    }

    /** With the model of the tests in 32 bits. */
    static FakeHub start() {
        try {
            FakeHub hub = new FakeHub();
            Path folder = new SmallModel("clip").folder();
            for (String name : List.of(
                    "config.json",
                    "preprocessor_config.json",
                    "tokenizer.json",
                    "tokenizer_config.json",
                    "special_tokens_map.json",
                    PICTURES,
                    WORDS,
                    "onnx/vision_model_int8.onnx",
                    "onnx/text_model_int8.onnx")) {
                hub.files.put(name, Files.readAllBytes(folder.resolve(name)));
            }
            return hub;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** With graphs of so many bytes, which mean nothing. */
    static FakeHub withGraphsOf(int bytes) {
        FakeHub hub = start();
        hub.put(PICTURES, noise(1, bytes)).put(WORDS, noise(2, bytes));
        return hub;
    }

    static byte[] noise(long seed, int bytes) {
        byte[] noise = new byte[bytes];
        new Random(seed).nextBytes(noise);
        return noise;
    }

    FakeHub put(String path, byte[] bytes) {
        files.put(path, bytes);
        return this;
    }

    FakeHub without(String path) {
        files.remove(path);
        return this;
    }

    byte[] file(String path) {
        return files.get(path);
    }

    /** As a mirror that passes bytes on and nothing else. */
    FakeHub namingNothing() {
        namesHashes = false;
        namesSizes = false;
        return this;
    }

    FakeHub at(String otherCommit) {
        commit = otherCommit;
        return this;
    }

    /** Waits before each piece of a graph. */
    FakeHub slowly(Duration wait) {
        pause = wait;
        return this;
    }

    /** What is done at the next requests of a file, one after another. */
    FakeHub next(String method, String path, Act... next) {
        acts.computeIfAbsent(method + " " + path, key -> new ArrayDeque<>()).addAll(Arrays.asList(next));
        return this;
    }

    URI address() {
        return URI.create("http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":"
                + hub.getAddress().getPort());
    }

    synchronized List<Request> requests() {
        return List.copyOf(requests);
    }

    Stream<Request> requests(String method, String path) {
        return requests().stream()
                .filter(request ->
                        request.method().equals(method) && request.path().equals(path));
    }

    /** A card that pins nothing but the repository. */
    ModelRequest request() {
        return ModelRequest.ofRepository(REPOSITORY);
    }

    ModelStoreOptions options(Path folder) {
        return ModelStoreOptions.at(folder)
                .withHub(address())
                .withTimeout(Duration.ofSeconds(20))
                .withTries(new Tries(4, Duration.ofMillis(1), Duration.ofSeconds(2)));
    }

    @Override
    public void close() {
        hub.stop(0);
        cdn.stop(0);
        threads.shutdownNow();
    }

    private void hub(HttpExchange exchange) throws IOException {
        String path = path(exchange);
        byte[] file = files.get(path);
        if (path.endsWith(".onnx") && file != null && acts(exchange, path).isEmpty()) {
            remember(exchange, true);
            describe(exchange, file);
            exchange.getResponseHeaders()
                    .set(
                            "Location",
                            "http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":"
                                    + cdn.getAddress().getPort() + exchange.getRequestURI() + "?X-Signature=hidden");
            answer(exchange, 302, -1);
        } else {
            serve(exchange);
        }
    }

    private Deque<Act> acts(HttpExchange exchange, String path) {
        boolean look = exchange.getRequestMethod().equals("HEAD");
        return look
                ? acts.getOrDefault("HEAD " + path, new ArrayDeque<>())
                : acts.getOrDefault("HUB " + path, new ArrayDeque<>());
    }

    private void serve(HttpExchange exchange) throws IOException {
        boolean atHub = exchange.getLocalAddress().getPort() == hub.getAddress().getPort();
        String path = path(exchange);
        remember(exchange, atHub);
        String key =
                (atHub && path.endsWith(".onnx") && exchange.getRequestMethod().equals("GET")
                                ? "HUB"
                                : exchange.getRequestMethod())
                        + " " + path;
        Act act = Optional.ofNullable(acts.get(key)).map(Deque::poll).orElse(null);
        byte[] file = files.get(path);
        if (act != null) {
            try (exchange) {
                act.play(this, exchange, file == null ? new byte[0] : file);
            }
        } else if (file == null) {
            exchange.getResponseHeaders().set("X-Error-Code", "EntryNotFound");
            answer(exchange, 404, -1);
        } else {
            if (atHub) {
                describe(exchange, file);
            }
            rightly(exchange, file);
        }
    }

    /** As a good server does it. */
    void rightly(HttpExchange exchange, byte[] file) throws IOException {
        exchange.getResponseHeaders().set("ETag", tag(file));
        if (exchange.getRequestMethod().equals("HEAD")) {
            if (namesSizes) {
                exchange.getResponseHeaders().set("Content-Length", String.valueOf(file.length));
            }
            answer(exchange, 200, -1);
            return;
        }
        int from = from(exchange, file);
        if (from > 0) {
            exchange.getResponseHeaders()
                    .set("Content-Range", "bytes " + from + "-" + (file.length - 1) + "/" + file.length);
        }
        write(exchange, from > 0 ? 206 : 200, file, from, file.length, file.length - from);
    }

    /** Where the wanted part begins; 0 when all is wanted, or another version than this. */
    int from(HttpExchange exchange, byte[] file) {
        String range = exchange.getRequestHeaders().getFirst("Range");
        String only = exchange.getRequestHeaders().getFirst("If-Range");
        return range == null || only != null && !only.equals(tag(file))
                ? 0
                : Integer.parseInt(range.replaceAll("\\D", ""));
    }

    /** Sends some of a file and announces any length; 0 announces none. */
    void write(HttpExchange exchange, int status, byte[] file, int from, int to, long announced) throws IOException {
        exchange.sendResponseHeaders(status, announced);
        for (int at = from; at < to; at += PIECE) {
            int piece = Math.min(PIECE, to - at);
            exchange.getResponseBody().write(file, at, piece);
            exchange.getResponseBody().flush();
            sent.addAndGet(piece);
            sleep(pause);
        }
        if (to - from == announced || announced == 0) {
            exchange.close();
        }
    }

    static void sleep(Duration wait) {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    static void answer(HttpExchange exchange, int status, long length) throws IOException {
        exchange.sendResponseHeaders(status, length);
        exchange.close();
    }

    private void describe(HttpExchange exchange, byte[] file) {
        if (namesHashes) {
            exchange.getResponseHeaders().set("X-Repo-Commit", commit);
        }
        if (path(exchange).endsWith(".onnx")) {
            if (namesHashes) {
                exchange.getResponseHeaders().set("X-Linked-Etag", tag(file));
            }
            if (namesSizes) {
                exchange.getResponseHeaders().set("X-Linked-Size", String.valueOf(file.length));
            }
        }
    }

    private static String tag(byte[] file) {
        return "\"" + ContentHash.of(file) + "\"";
    }

    private synchronized void remember(HttpExchange exchange, boolean atHub) {
        requests.add(new Request(
                atHub,
                exchange.getRequestMethod(),
                path(exchange),
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("Range")),
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))));
    }

    private static String path(HttpExchange exchange) {
        return exchange.getRequestURI().getPath().replaceFirst("^/[^/]+/[^/]+/resolve/[^/]+/", "");
    }
}
