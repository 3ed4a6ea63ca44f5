package dev.loreboard.vector.chroma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.ServiceException;
import dev.loreboard.api.failure.StorageException;
import dev.loreboard.api.spi.Secret;
import dev.loreboard.api.store.Entry;
import dev.loreboard.tck.fake.ScriptedServer;
import dev.loreboard.tck.fake.WebReply;
import dev.loreboard.tck.fake.WebRequest;
import dev.loreboard.vector.engine.Retries;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A store in a Chroma that has trouble")
class TroubledChromaTest {

    private static final EmbeddingSpace SPACE = new EmbeddingSpace("some model", 3);
    private static final Retries THREE = new Retries(3, Duration.ofMillis(1), Duration.ofSeconds(2));
    private static final String COLLECTIONS = "/api/v2/tenants/default_tenant/databases/default_database/collections";
    private static final String GET = COLLECTIONS + "/one/get";
    private static final String UPSERT = COLLECTIONS + "/one/upsert";
    private static final WebReply NOTHING = WebReply.json(200, "{\"ids\":[],\"include\":[]}");
    private static final String OURS =
            "{\"loreboard_format\":1,\"loreboard_space\":\"some model\",\"loreboard_dimension\":3}";

    private ScriptedServer server;

    @BeforeEach
    void start() {
        server = ScriptedServer.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    @DisplayName("asks again after a short while, as long as the server wants it to wait")
    void asksAgain() {
        server.then("POST", GET, WebReply.text(503, "starting"))
                .then("POST", GET, WebReply.text(429, "slowly").withHeader("Retry-After", "1"))
                .then("POST", GET, NOTHING);

        try (ChromaStore store = open(options())) {
            assertThat(store.find("x")).isEmpty();
        }
        server.verifyPlayed();
    }

    @Test
    @DisplayName("does not wait longer than is bearable, and tells how long the server wanted")
    void tellsHowLong() {
        server.then("POST", GET, WebReply.text(429, "slowly").withHeader("Retry-After", "3600"));

        try (ChromaStore store = open(options())) {
            assertThat(failure(store)).satisfies(failure -> {
                assertThat(failure.retryAfter()).contains(Duration.ofHours(1));
                assertThat(failure).hasMessageContainingAll(GET, "429", "slowly");
            });
        }
        server.verifyPlayed();
    }

    @Test
    @DisplayName("tells what was asked and what the server said when it fails again and again")
    void tellsWhatTheServerSaid() {
        server.always(
                "POST", GET, request -> WebReply.json(500, "{\"error\":\"InternalError\",\"message\":\"no disk\"}"));

        try (ChromaStore store = open(options())) {
            assertThat(failure(store)).satisfies(failure -> {
                assertThat(failure.worthRetrying()).isTrue();
                assertThat(failure).hasMessageContainingAll("POST", GET, "500", "no disk");
            });
        }
        assertThat(server.seen()).filteredOn(request -> request.is("POST", GET)).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 413, 422})
    @DisplayName("does not ask again what was refused")
    void doesNotAskAgain(int status) {
        server.then("POST", GET, WebReply.json(status, "{\"message\":\"never\"}"));

        try (ChromaStore store = open(options())) {
            assertThat(failure(store)).satisfies(failure -> {
                assertThat(failure.worthRetrying()).isFalse();
                assertThat(failure).hasMessageContainingAll(String.valueOf(status), "never");
            });
        }
        server.verifyPlayed();
    }

    @Test
    @DisplayName("asks again when the connection breaks, before or in the middle of an answer")
    void asksAgainAfterABreak() {
        server.then("POST", GET, NOTHING.cutInTheMiddle())
                .then("POST", GET, NOTHING.cutAtOnce())
                .then("POST", GET, NOTHING);

        try (ChromaStore store = open(options())) {
            assertThat(store.find("x")).isEmpty();
        }
        server.verifyPlayed();
    }

    @Test
    @DisplayName("waits no longer for an answer than it was told")
    void waitsNoLonger() {
        server.always("POST", GET, request -> NOTHING.after(Duration.ofMinutes(1)));

        try (ChromaStore store = open(options().withTimeout(Duration.ofMillis(300)))) {
            assertThat(failure(store)).satisfies(failure -> {
                assertThat(failure.worthRetrying()).isTrue();
                assertThat(failure).hasMessageContaining("within 300 ms");
            });
        }
    }

    @Test
    @DisplayName("ends a search whose thread is interrupted while the server thinks")
    void endsWhenInterrupted() {
        Thread caller = Thread.currentThread();
        server.always("POST", GET, request -> {
            caller.interrupt();
            return NOTHING.after(Duration.ofMinutes(1));
        });

        try (ChromaStore store = open(options())) {
            assertThatExceptionOfType(CancelledException.class).isThrownBy(() -> store.find("x"));

            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    @DisplayName("finishes a change whose thread is interrupted, and keeps the interrupt")
    void finishesAChange() {
        Thread caller = Thread.currentThread();
        server.always("POST", GET, request -> NOTHING)
                .then("an upsert", request -> request.is("POST", UPSERT), request -> {
                    caller.interrupt();
                    return WebReply.json(200, "{}").after(Duration.ofMillis(50));
                });

        try (ChromaStore store = open(options())) {
            store.put(List.of(entry("x")));

            assertThat(Thread.interrupted()).isTrue();
        }
        server.verifyPlayed();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>Welcome</html>",
                "{\"ids\":[\"x\"",
                "[]",
                "{\"ids\":[1.5,{}]}",
                "{\"ids\":[\"x\"],\"embeddings\":[[\"a\"]]}",
                ""
            })
    @DisplayName("does not take just anything for an answer")
    void doesNotTakeAnything(String answer) {
        server.always("POST", GET, request -> WebReply.text(200, answer));

        try (ChromaStore store = open(options())) {
            assertThat(failure(store)).satisfies(failure -> {
                assertThat(failure.worthRetrying()).isFalse();
                assertThat(failure).hasMessageContaining("not the JSON that was asked for");
            });
        }
    }

    @Test
    @DisplayName("refuses records that it did not write, by their ids")
    void refusesForeignRecords() {
        server.always("POST", GET, request -> WebReply.json(200, """
                {"ids":["x"],"embeddings":[[1,0,0]],"metadatas":[{"style":"ink"}],"documents":[null]}"""));

        try (ChromaStore store = open(options())) {
            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(() -> store.find("x"))
                    .withMessageContaining("\"x\"")
                    .withMessageContaining("not written by Loreboard");
        }
    }

    @Test
    @DisplayName("tells that there is no server")
    void tellsThatThereIsNoServer() {
        URI nobody = server.address();
        server.close();

        assertThatExceptionOfType(ServiceException.class)
                .isThrownBy(() -> new ChromaStore(ChromaOptions.at(nobody), Optional.of(SPACE), THREE))
                .withMessageContaining(nobody.toString())
                .withMessageContaining("can be reached");
    }

    @Test
    @DisplayName(
            "sends no more in one request than the server takes, and vectors as numbers to one that knows no base64")
    void honoursLimits() {
        server.always("POST", GET, request -> NOTHING).always("POST", UPSERT, request -> WebReply.json(200, "{}"));

        try (ChromaStore store = open(options())) {
            store.put(IntStream.range(0, 12).mapToObj(i -> entry("entry " + i)).toList());
        }

        assertThat(server.seen())
                .filteredOn(request -> request.is("POST", UPSERT))
                .hasSize(3)
                .allSatisfy(
                        request -> assertThat(request.text()).contains("[0.6000000238418579,0.0,0.800000011920929]"));
    }

    @Test
    @DisplayName("shows its token to the server and to nobody else")
    void showsItsTokenToTheServer() {
        server.then("POST", GET, WebReply.text(403, "no"));

        try (ChromaStore store = open(options().withToken(new Secret("hunter2")))) {
            assertThat(failure(store)).hasMessageContaining("Check the token").hasMessageNotContaining("hunter2");
        }
        assertThat(server.seen().stream().map(request -> request.header("x-chroma-token")))
                .isNotEmpty()
                .allMatch(Optional.of("hunter2")::equals);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "{\"hnsw:space\":\"l2\"}"})
    @DisplayName("leaves a collection alone that something else made")
    void leavesForeignCollectionsAlone(String metadata) {
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> open(options(), metadata))
                .withMessageContaining("not made by Loreboard");
    }

    @Test
    @DisplayName("leaves a collection alone that a newer version made")
    void leavesNewerCollectionsAlone() {
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> open(options(), OURS.replace("format\":1", "format\":2")))
                .withMessageContaining("has the format 2");
    }

    private static ServiceException failure(ChromaStore store) {
        return catchThrowableOfType(ServiceException.class, () -> store.find("x"));
    }

    private ChromaOptions options() {
        return ChromaOptions.at(server.address());
    }

    private ChromaStore open(ChromaOptions options) {
        return open(options, OURS);
    }

    private ChromaStore open(ChromaOptions options, String metadata) {
        server.always("GET", "/api/v2/pre-flight-checks", request -> WebReply.json(200, "{\"max_batch_size\":5}"));
        server.always("POST", COLLECTIONS, request -> made(request, metadata));
        return new ChromaStore(options, Optional.of(SPACE), THREE);
    }

    private static WebReply made(WebRequest request, String metadata) {
        assertThat(request.text()).contains("\"get_or_create\":true", "\"name\":\"loreboard\"");
        return WebReply.json(200, "{\"id\":\"one\",\"name\":\"loreboard\",\"metadata\":" + metadata + "}");
    }

    private static Entry entry(String id) {
        return Entry.of(id, Embedding.of(SPACE, 3, 0, 4));
    }
}
