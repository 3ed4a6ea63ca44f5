package dev.loreboard.tck.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A scripted server")
class ScriptedServerTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void closeClient() {
        client.close();
    }

    @Test
    @DisplayName("plays its script in order and remembers what it was asked")
    void playsItsScriptInOrder() throws Exception {
        try (ScriptedServer server = ScriptedServer.start()) {
            server.then("POST", "/v1/chat", WebReply.json(200, "{\"a\": \"龍\"}").withHeader("X-Left", "3"))
                    .then("POST", "/v1/chat", WebReply.text(429, "later"));

            HttpResponse<String> first = post(server, "/v1/chat?x=1", "hello");
            HttpResponse<String> second = post(server, "/v1/chat", "again");

            assertThat(first.statusCode()).isEqualTo(200);
            assertThat(first.body()).isEqualTo("{\"a\": \"龍\"}");
            assertThat(first.headers().firstValue("x-left")).contains("3");
            assertThat(second.statusCode()).isEqualTo(429);
            server.verifyPlayed();
            assertThat(server.seen()).extracting(WebRequest::text).containsExactly("hello", "again");
            assertThat(server.seen().getFirst().address()).isEqualTo(URI.create("/v1/chat?x=1"));
            assertThat(server.seen().getFirst().header("CONTENT-type")).contains("text/plain");
        }
    }

    @Test
    @DisplayName("replies to standing requests at any time")
    void repliesToStandingRequests() throws Exception {
        try (ScriptedServer server = ScriptedServer.start()) {
            server.always("POST", "/echo", request -> WebReply.text(200, request.text()))
                    .then("POST", "/once", WebReply.of(204, new byte[0]));

            assertThat(post(server, "/echo", "one").body()).isEqualTo("one");
            assertThat(post(server, "/once", "").statusCode()).isEqualTo(204);
            assertThat(post(server, "/echo", "two").body()).isEqualTo("two");
        }
    }

    @Test
    @DisplayName("fails when it is closed after a request that is not in the script, and says which")
    void failsAfterASurprise() throws Exception {
        ScriptedServer server = ScriptedServer.start().then("POST", "/wanted", WebReply.text(200, "yes"));

        HttpResponse<String> reply = post(server, "/unwanted", "");

        assertThat(reply.statusCode()).isEqualTo(501);
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(server::close)
                .withMessageContaining("/unwanted")
                .withMessageContaining("POST /wanted");
    }

    @Test
    @DisplayName("fails when its script was not played to the end")
    void failsWhenSomethingIsLeft() {
        try (ScriptedServer server = ScriptedServer.start().then("POST", "/wanted", WebReply.text(200, "yes"))) {
            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(server::verifyPlayed)
                    .withMessageContaining("POST /wanted");
        }
    }

    @Test
    @DisplayName("fails when a part of the script fails")
    void failsWhenTheScriptFails() throws Exception {
        ScriptedServer server = ScriptedServer.start().always("POST", "/", request -> {
            throw new AssertionError("the request has no key");
        });

        post(server, "/", "");

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(server::close)
                .withMessageContaining("the request has no key");
    }

    @Test
    @DisplayName("drops the connection in the middle of a reply, or before it")
    void dropsConnections() {
        try (ScriptedServer server = ScriptedServer.start()) {
            server.always(
                    "POST",
                    "/half",
                    request -> WebReply.text(200, "a long story").cutInTheMiddle());
            server.always(
                    "POST",
                    "/none",
                    request -> WebReply.text(200, "a long story").cutAtOnce());

            assertThatExceptionOfType(IOException.class).isThrownBy(() -> post(server, "/half", ""));
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> post(server, "/none", ""));
        }
    }

    @Test
    @DisplayName("ends at once when it is closed, however long a reply was to be delayed")
    void endsAtOnce() throws Exception {
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            ScriptedServer server = ScriptedServer.start()
                    .then("POST", "/slow", WebReply.text(200, "at last").after(Duration.ofDays(1)));
            Future<HttpResponse<String>> reply = threads.submit(() -> post(server, "/slow", ""));
            while (server.seen().isEmpty()) {
                Thread.onSpinWait();
            }

            server.close();

            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(() -> reply.get(60, TimeUnit.SECONDS))
                    .withCauseInstanceOf(IOException.class);
        }
    }

    @Test
    @DisplayName("waits for a delayed reply")
    void repliesAfterADelay() throws Exception {
        try (ScriptedServer server = ScriptedServer.start()) {
            server.then("POST", "/slow", WebReply.text(200, "at last").after(Duration.ofMillis(20)));

            assertThat(post(server, "/slow", "").body()).isEqualTo("at last");
        }
    }

    @Test
    @DisplayName("is reached from this machine alone, and may be closed twice")
    void isLocal() {
        ScriptedServer server = ScriptedServer.start();

        assertThat(server.address().getHost()).isEqualTo("127.0.0.1");
        server.close();
        assertThatCode(server::close).doesNotThrowAnyException();
    }

    private HttpResponse<String> post(ScriptedServer server, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + path))
                .header("Content-Type", "text/plain")
                .timeout(Duration.ofMinutes(1))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
