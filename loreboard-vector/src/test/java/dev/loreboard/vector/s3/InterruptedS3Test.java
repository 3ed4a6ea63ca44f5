package dev.loreboard.vector.s3;

import static dev.loreboard.vector.s3.ScriptedS3.MISSING;
import static dev.loreboard.vector.s3.ScriptedS3.head;
import static dev.loreboard.vector.s3.ScriptedS3.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.api.content.ContentHash;
import dev.loreboard.api.content.ContentLimits;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.media.ByteRange;
import dev.loreboard.api.media.MediaItem;
import dev.loreboard.api.media.MediaStore;
import dev.loreboard.tck.fake.ScriptedServer;
import dev.loreboard.tck.fake.WebReply;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A media store in S3 whose caller is interrupted")
class InterruptedS3Test {

    private static final byte[] ITEM = {1, 2, 3};
    private static final ContentHash HASH = ContentHash.of(ITEM);

    private ScriptedServer server;

    @BeforeEach
    void start() {
        server = ScriptedServer.start();
    }

    @AfterEach
    void stop() {
        assertThat(Thread.interrupted()).isFalse();
        server.close();
    }

    @Test
    @DisplayName("ends a call while the server thinks")
    void endsACall() {
        Thread caller = Thread.currentThread();
        server.always("GET", path(ITEM), request -> {
            caller.interrupt();
            return MISSING.after(Duration.ofMinutes(1));
        });

        try (MediaStore store = ScriptedS3.open(server)) {
            assertThatExceptionOfType(CancelledException.class).isThrownBy(() -> store.find(HASH));

            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    @DisplayName("ends a call in the pause before it asks again")
    void endsAPause() {
        Thread caller = Thread.currentThread();
        server.then("GET", path(ITEM), ScriptedS3.error(503, "SlowDown", "Please."))
                .then("a second try", request -> request.is("GET", path(ITEM)), request -> {
                    caller.interrupt();
                    return ScriptedS3.error(503, "SlowDown", "Please.").withHeader("Retry-After", "2");
                });

        try (MediaStore store = ScriptedS3.open(server)) {
            assertThatExceptionOfType(CancelledException.class).isThrownBy(() -> store.find(HASH));

            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    @DisplayName("waits for the answer to an item that was sent, and keeps the interrupt")
    void waitsForAnItem() {
        Thread caller = Thread.currentThread();
        server.always("GET", path(ITEM), request -> MISSING)
                .then("the item", request -> request.is("PUT", path(ITEM)), request -> {
                    caller.interrupt();
                    return WebReply.text(200, "").after(Duration.ofMillis(50));
                });

        try (MediaStore store = ScriptedS3.open(server)) {
            MediaItem item = store.put(new ByteArrayInputStream(ITEM), ContentLimits.defaults());

            assertThat(Thread.interrupted()).isTrue();
            assertThat(item.hash()).isEqualTo(HASH);
        }
        server.verifyPlayed();
    }

    @Test
    @DisplayName("waits until an item is gone, and keeps the interrupt")
    void waitsForARemoval() {
        Thread caller = Thread.currentThread();
        server.always("GET", path(ITEM), request -> head(ITEM))
                .then("the removal", request -> request.is("DELETE", path(ITEM)), request -> {
                    caller.interrupt();
                    return WebReply.of(204, new byte[0]).after(Duration.ofMillis(50));
                });

        try (MediaStore store = ScriptedS3.open(server)) {
            assertThat(store.remove(HASH)).isTrue();

            assertThat(Thread.interrupted()).isTrue();
        }
        server.verifyPlayed();
    }

    @Test
    @DisplayName("ends reading")
    void endsReading() throws IOException {
        server.then("GET", path(ITEM), WebReply.of(200, ITEM));

        try (MediaStore store = ScriptedS3.open(server);
                InputStream stream = store.open(HASH, ByteRange.all())) {
            Thread.currentThread().interrupt();

            assertThatExceptionOfType(CancelledException.class).isThrownBy(stream::readAllBytes);
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
