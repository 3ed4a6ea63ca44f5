package dev.loreboard.vector.s3;

import static dev.loreboard.vector.s3.ScriptedS3.BUCKET;
import static dev.loreboard.vector.s3.ScriptedS3.MISSING;
import static dev.loreboard.vector.s3.ScriptedS3.error;
import static dev.loreboard.vector.s3.ScriptedS3.head;
import static dev.loreboard.vector.s3.ScriptedS3.options;
import static dev.loreboard.vector.s3.ScriptedS3.part;
import static dev.loreboard.vector.s3.ScriptedS3.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.loreboard.api.content.ContentHash;
import dev.loreboard.api.content.ContentLimits;
import dev.loreboard.api.failure.ServiceException;
import dev.loreboard.api.media.ByteRange;
import dev.loreboard.api.media.MediaStore;
import dev.loreboard.tck.fake.ScriptedServer;
import dev.loreboard.tck.fake.WebReply;
import dev.loreboard.vector.engine.S3Server;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A media store in an S3 that has trouble")
class TroubledS3Test {

    private static final byte[] ITEM =
            "an item of one hundred bytes ".repeat(10).substring(0, 100).getBytes(StandardCharsets.UTF_8);
    private static final ContentHash HASH = ContentHash.of(ITEM);

    private ScriptedServer server;

    @BeforeEach
    void start() {
        server = ScriptedServer.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "403, InvalidAccessKeyId, Check the access key",
        "403, SignatureDoesNotMatch, Check the secret key",
        "403, AccessDenied, may read",
        "400, ExpiredToken, take new ones",
        "404, NoSuchBucket, make it",
        "301, PermanentRedirect, Check the region and the endpoint",
        "400, AuthorizationHeaderMalformed, Check the region"
    })
    @DisplayName("does not ask again what was refused, and says what would help")
    void doesNotAskAgain(int status, String code, String help) {
        server.then("GET", BUCKET, error(status, code, "The server's words."));

        ServiceException failure =
                catchThrowableOfType(ServiceException.class, () -> ScriptedS3.openAsItIs(options(server)));

        assertThat(failure.worthRetrying()).isFalse();
        assertThat(failure)
                .hasMessageContainingAll(
                        "GET " + server.address() + BUCKET, String.valueOf(status), code, "The server's words.", help)
                .hasMessageNotContaining(S3Server.SECRET_KEY)
                .hasMessageNotContaining("Signature=");
        server.verifyPlayed();
    }

    @Test
    @DisplayName("tells both times when the clocks differ")
    void tellsBothTimes() {
        server.then(
                "GET",
                BUCKET,
                error(403, "RequestTimeTooSkewed", "The difference is too large.")
                        .withHeader("Date", "Sat, 28 Nov 2026 15:00:00 GMT"));

        assertThatExceptionOfType(ServiceException.class)
                .isThrownBy(() -> ScriptedS3.openAsItIs(options(server)))
                .withMessageContaining("2026-11-28T12:00:00Z")
                .withMessageContaining("the server's says")
                .withMessageContaining("Set the one that is wrong");
    }

    @Test
    @DisplayName("tells a bucket that went away from an item that is not there")
    void tellsBucketsFromItems() {
        server.then("GET", path(ITEM), MISSING)
                .then("GET", path(ITEM), error(404, "NoSuchBucket", "The specified bucket does not exist"));

        try (MediaStore store = ScriptedS3.open(server)) {
            assertThat(store.find(HASH)).isEmpty();
            assertThatExceptionOfType(ServiceException.class)
                    .isThrownBy(() -> store.find(HASH))
                    .withMessageContaining("NoSuchBucket");
        }
        server.verifyPlayed();
    }

    @Test
    @DisplayName("tells that there is no server")
    void tellsThatThereIsNoServer() {
        URI nobody = server.address();
        server.close();

        assertThatExceptionOfType(ServiceException.class)
                .isThrownBy(() -> ScriptedS3.openAsItIs(S3Options.at(nobody, "art", Keyed.KEYS)))
                .withMessageContaining(nobody.toString())
                .withMessageContaining("can be reached");
    }

    @Test
    @DisplayName("asks again after a pause when the server is busy or the connection breaks")
    void asksAgain() {
        WebReply found = head(ITEM);
        server.then("GET", path(ITEM), error(503, "SlowDown", "Please reduce your request rate."))
                .then("GET", path(ITEM), error(503, "SlowDown", "Please.").withHeader("Retry-After", "1"))
                .then("GET", path(ITEM), found)
                .then("GET", path(ITEM), found.cutInTheMiddle())
                .then("GET", path(ITEM), found.cutAtOnce())
                .then("GET", path(ITEM), found);

        try (MediaStore store = ScriptedS3.open(server)) {
            for (int time = 0; time < 2; time++) {
                assertThat(store.find(HASH))
                        .hasValueSatisfying(item -> assertThat(item.size()).isEqualTo(ITEM.length));
            }
        }
        server.verifyPlayed();
    }

    @Test
    @DisplayName("sends an item again whose upload failed, whole and with its hash")
    void sendsAgain() {
        server.always("GET", path(ITEM), request -> MISSING)
                .then("PUT", path(ITEM), error(500, "InternalError", "We encountered an internal error."))
                .then("PUT", path(ITEM), WebReply.text(200, "").cutAtOnce())
                .then(
                        "the whole item",
                        request -> request.is("PUT", path(ITEM))
                                && request.text().equals(new String(ITEM, StandardCharsets.UTF_8))
                                && request.header("x-amz-content-sha256")
                                        .orElse("")
                                        .equals(HASH.toString()),
                        request -> WebReply.text(200, ""));

        try (MediaStore store = ScriptedS3.open(server)) {
            store.put(new ByteArrayInputStream(ITEM), ContentLimits.defaults());
        }
        server.verifyPlayed();
    }

    @Test
    @DisplayName("tells what the server said when it stays busy")
    void tellsThatItStaysBusy() {
        server.always("GET", path(ITEM), request -> error(503, "SlowDown", "Please reduce your request rate."));

        try (MediaStore store = ScriptedS3.open(server)) {
            ServiceException failure = catchThrowableOfType(ServiceException.class, () -> store.find(HASH));

            assertThat(failure.worthRetrying()).isTrue();
            assertThat(failure).hasMessageContainingAll("503", "SlowDown", "Please reduce your request rate.");
        }
        assertThat(server.seen())
                .filteredOn(request -> request.is("GET", path(ITEM)))
                .hasSize(3);
    }

    @Test
    @DisplayName("waits no longer for an answer than it was told")
    void waitsNoLonger() {
        server.always("GET", BUCKET, request -> ScriptedS3.EMPTY)
                .always("GET", path(ITEM), request -> MISSING.after(Duration.ofMinutes(1)));

        try (MediaStore store = ScriptedS3.openAsItIs(options(server).withTimeout(Duration.ofMillis(300)))) {
            assertThatExceptionOfType(ServiceException.class)
                    .isThrownBy(() -> store.find(HASH))
                    .withMessageContaining("within 300 ms");
        }
    }

    @Test
    @DisplayName("fails a reader whose item is cut short, and says where")
    void failsAtACut() throws IOException {
        server.then("GET", path(ITEM), WebReply.of(200, ITEM).cutInTheMiddle())
                .then("GET", path(ITEM), part(ITEM, 10, 29).cutInTheMiddle());

        try (MediaStore store = ScriptedS3.open(server)) {
            for (ByteRange range : new ByteRange[] {ByteRange.all(), ByteRange.of(10, 29)}) {
                try (InputStream stream = store.open(HASH, range)) {
                    assertThatIOException()
                            .isThrownBy(stream::readAllBytes)
                            .withMessageContaining(HASH.toString())
                            .withMessageContaining("broke off after")
                            .withMessageContaining("Open it again");
                }
            }
        }
    }

    @Test
    @DisplayName("fails a reader whose server gives less than the part that was asked for")
    void failsAtLess() throws IOException {
        server.then("GET", path(ITEM), part(ITEM, 10, 19));

        try (MediaStore store = ScriptedS3.open(server);
                InputStream stream = store.open(HASH, ByteRange.of(10, 29))) {
            assertThatIOException()
                    .isThrownBy(stream::readAllBytes)
                    .withMessageContaining("broke off after 10 of 20 bytes");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"something else", ""})
    @DisplayName("fails a reader of a whole item whose bytes are others")
    void failsAtOtherBytes(String other) throws IOException {
        server.then("GET", path(ITEM), WebReply.of(200, other.getBytes(StandardCharsets.UTF_8)));

        try (MediaStore store = ScriptedS3.open(server);
                InputStream stream = store.open(HASH, ByteRange.all())) {
            assertThatIOException()
                    .isThrownBy(stream::readAllBytes)
                    .withMessageContaining(HASH.toString())
                    .withMessageContaining("something else");
        }
    }

    @Test
    @DisplayName("finds the part itself in the answer of a server that gives all")
    void findsThePart() throws IOException {
        server.then("GET", path(ITEM), WebReply.of(200, ITEM));

        try (MediaStore store = ScriptedS3.open(server);
                InputStream stream = store.open(HASH, ByteRange.of(10, 29))) {
            assertThat(stream.readAllBytes()).isEqualTo(Arrays.copyOfRange(ITEM, 10, 30));
        }
    }

    @Test
    @DisplayName("does not believe a server that denies bytes which are there")
    void doesNotBelieveADenial() {
        server.then("GET", path(ITEM), error(416, "InvalidRange", "The requested range is not satisfiable"))
                .then("GET", path(ITEM), head(ITEM));

        try (MediaStore store = ScriptedS3.open(server)) {
            assertThatExceptionOfType(ServiceException.class)
                    .isThrownBy(() -> store.open(HASH, ByteRange.of(10, 29)))
                    .withMessageContainingAll("10-29", HASH.toString(), "100 bytes");
        }
        server.verifyPlayed();
    }

    @Test
    @DisplayName("sends nothing that is there already, and what is there in another size")
    void sendsWhatIsNotThere() {
        server.then("GET", path(ITEM), head(ITEM))
                .then("GET", path(ITEM), WebReply.of(206, new byte[7]).withHeader("Content-Range", "bytes 0-6/7"))
                .then("PUT", path(ITEM), WebReply.text(200, ""));

        try (MediaStore store = ScriptedS3.open(server)) {
            for (int time = 0; time < 2; time++) {
                store.put(new ByteArrayInputStream(ITEM), ContentLimits.defaults());
            }
        }
        server.verifyPlayed();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "items 0-63/100", "bytes 0-63/*", "bytes 9-3/100", "bytes 0-100/100"})
    @DisplayName("does not take just any part for an answer")
    void doesNotTakeAnyPart(String range) {
        WebReply part = WebReply.of(206, new byte[64]);
        server.then("GET", path(ITEM), range.isEmpty() ? part : part.withHeader("Content-Range", range));

        try (MediaStore store = ScriptedS3.open(server)) {
            ServiceException failure = catchThrowableOfType(ServiceException.class, () -> store.find(HASH));

            assertThat(failure.worthRetrying()).isFalse();
            assertThat(failure).hasMessageContainingAll(path(ITEM), "\"" + range + "\"", "no S3 server");
        }
        server.verifyPlayed();
    }
}
