package dev.loreboard.examples.studio.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.loreboard.api.content.ContentLimits;
import dev.loreboard.api.failure.LoreboardException;
import dev.loreboard.api.failure.UnreadableContentException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A guarded fetch")
class GuardedFetchTest {

    private static final int LIMIT = 10_000;

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("0.0.0.0"), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /** {@code /to/} leads on to what follows it, {@code /hops/} to itself as often as it says and then to seven bytes, {@code /bytes/} has so many, and {@code /drip} never ends. */
    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        asked.add(path);
        try (exchange) {
            if (path.startsWith("/to/")) {
                exchange.getResponseHeaders().set("Location", path.substring(4));
                exchange.sendResponseHeaders(302, -1);
            } else if (path.startsWith("/hops/")) {
                int left = Integer.parseInt(path.substring(6));
                exchange.getResponseHeaders().set("Location", left > 1 ? "/hops/" + (left - 1) : "/bytes/7");
                exchange.sendResponseHeaders(302, -1);
            } else if (path.startsWith("/bytes/")) {
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write(new byte[Integer.parseInt(path.substring(7))]);
            } else if (path.equals("/drip")) {
                exchange.sendResponseHeaders(200, 0);
                drip(exchange);
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private static void drip(HttpExchange exchange) throws IOException {
        try {
            for (int i = 0; i < 600; i++) {
                exchange.getResponseBody().write(1);
                exchange.getResponseBody().flush();
                Thread.sleep(50);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private URI at(String host, String path) {
        return URI.create("http://" + host + ":" + server.getAddress().getPort() + path);
    }

    /** One to which 127.0.0.1 alone is the internet at large. */
    private static GuardedFetch fetch(Duration longest) {
        return new GuardedFetch(
                ContentLimits.defaults().withMaxBytes(LIMIT),
                longest,
                address -> address.getHostAddress().equals("127.0.0.1"));
    }

    private static GuardedFetch fetch() {
        return fetch(Duration.ofSeconds(20));
    }

    @Test
    @DisplayName("brings a file, also when its address leads on")
    void bringsAFile() {
        try (GuardedFetch fetch = fetch()) {
            assertThat(fetch.fetch(at("127.0.0.1", "/bytes/5")).size()).isEqualTo(5);
            assertThat(fetch.fetch(at("127.0.0.1", "/hops/3")).size()).isEqualTo(7);
        }
    }

    @Test
    @DisplayName("asks no machine that is not public, also when a public one leads there")
    void asksNoPrivateMachine() {
        try (GuardedFetch fetch = fetch();
                GuardedFetch ours = new GuardedFetch(ContentLimits.defaults(), Duration.ofSeconds(20))) {
            refuses(fetch, at("127.0.0.2", "/bytes/5"), "127.0.0.2 is no public address");
            refuses(fetch, at("127.0.0.1", "/to/" + at("127.0.0.2", "/bytes/5")), "127.0.0.2 is no public address");
            refuses(ours, at("localhost", "/bytes/5"), "localhost is no public address");
            refuses(ours, at("[::1]", "/bytes/5"), "no public address");
        }
        assertThat(asked).doesNotContain("/bytes/5");
    }

    @Test
    @DisplayName("ends where addresses lead in a circle, and where there is nothing")
    void endsCircles() {
        try (GuardedFetch fetch = fetch()) {
            refuses(fetch, at("127.0.0.1", "/hops/8"), "redirects");
            refuses(fetch, at("127.0.0.1", "/none"), "the server answered 404");
        }
    }

    @Test
    @DisplayName("takes no more bytes and no more time than it may")
    void keepsLimits() {
        try (GuardedFetch fetch = fetch(Duration.ofSeconds(1))) {
            assertThatExceptionOfType(LoreboardException.class)
                    .isThrownBy(() -> fetch.fetch(at("127.0.0.1", "/bytes/" + (LIMIT + 1))))
                    .withMessageContaining("10000");
            assertThatExceptionOfType(LoreboardException.class).isThrownBy(() -> fetch.fetch(at("127.0.0.1", "/drip")));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://example.org/a.png",
                "http:a.png",
                "/a.png",
                "http://name:word@example.org/a.png",
                "jar:file:///a.jar!/a.png"
            })
    @DisplayName("takes web addresses only")
    void takesWebAddressesOnly(String address) {
        try (GuardedFetch fetch = fetch()) {
            refuses(fetch, URI.create(address), "http:// or https://");
        }
    }

    private static void refuses(GuardedFetch fetch, URI address, String reason) {
        assertThatExceptionOfType(UnreadableContentException.class)
                .isThrownBy(() -> fetch.fetch(address))
                .withMessageContaining(address.toString())
                .withMessageContaining(reason);
    }
}
