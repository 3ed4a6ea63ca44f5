package dev.loreboard.vector.s3;

import static dev.loreboard.vector.s3.ScriptedS3.BUCKET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.loreboard.api.content.ContentHash;
import dev.loreboard.api.content.ContentLimits;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.media.ByteRange;
import dev.loreboard.api.media.MediaStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A media store in an S3 that stops in the middle")
class StalledS3Test {

    private static final byte[] ITEM = new byte[32 << 20];
    private static final ContentHash HASH = ContentHash.of(ITEM);
    private static final int NO_BODY = -1;

    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Thread caller = Thread.currentThread();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext(BUCKET, StalledS3Test::answerListing);
        server.createContext(BUCKET + "/" + HASH, this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    @DisplayName("waits for the rest of an item as long as it was told, and says where it stopped")
    void waitsForTheRest() throws IOException {
        try (MediaStore store = open(Duration.ofMillis(300));
                InputStream stream = store.open(HASH, ByteRange.all())) {
            assertThatIOException()
                    .isThrownBy(stream::readAllBytes)
                    .withMessageContaining("broke off after 3 of " + ITEM.length + " bytes")
                    .withMessageContaining("nothing came for 300 ms");
        }
    }

    @Test
    @DisplayName("stops an upload when its caller is interrupted while there is more to send")
    void stopsAnUpload() {
        try (MediaStore store = open(Duration.ofMinutes(1))) {
            assertThatExceptionOfType(CancelledException.class)
                    .isThrownBy(() -> store.put(new ByteArrayInputStream(ITEM), ContentLimits.defaults()));

            assertThat(Thread.interrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
    }

    private MediaStore open(Duration timeout) {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new S3MediaStore(S3Options.at(address, "art", Keyed.KEYS).withTimeout(timeout));
    }

    private static void answerListing(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] nothing = "<ListBucketResult/>".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, nothing.length);
            exchange.getResponseBody().write(nothing);
        }
    }

    /** Nothing is found, three bytes are read and none is written before the end of the test. */
    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestHeaders().containsKey("Range")) {
                exchange.sendResponseHeaders(404, NO_BODY);
                return;
            }
            if (exchange.getRequestMethod().equals("PUT")) {
                caller.interrupt();
            } else {
                exchange.sendResponseHeaders(200, ITEM.length);
                exchange.getResponseBody().write(ITEM, 0, 3);
                exchange.getResponseBody().flush();
            }
            closing.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }
}
