package dev.loreboard.vector.s3;

import static dev.loreboard.vector.s3.ScriptedS3.BUCKET;
import static dev.loreboard.vector.s3.ScriptedS3.contents;
import static dev.loreboard.vector.s3.ScriptedS3.head;
import static dev.loreboard.vector.s3.ScriptedS3.listing;
import static dev.loreboard.vector.s3.ScriptedS3.next;
import static dev.loreboard.vector.s3.ScriptedS3.options;
import static dev.loreboard.vector.s3.ScriptedS3.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.loreboard.api.content.ContentHash;
import dev.loreboard.api.failure.ServiceException;
import dev.loreboard.api.media.MediaItem;
import dev.loreboard.api.media.MediaStore;
import dev.loreboard.tck.fake.ScriptedServer;
import dev.loreboard.tck.fake.WebReply;
import dev.loreboard.tck.fake.WebRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A listing of an S3 that has trouble, or other things in its bucket")
class TroubledListingTest {

    private static final List<byte[]> ITEMS = IntStream.range(0, 3)
            .mapToObj(i -> new byte[] {(byte) i, 1, 2})
            .sorted((one, other) -> ContentHash.of(one).compareTo(ContentHash.of(other)))
            .toList();
    private static final List<String> KEYS =
            ITEMS.stream().map(item -> ContentHash.of(item).toString()).toList();

    private ScriptedServer server;

    @BeforeEach
    void start() {
        server = ScriptedServer.start();
        ITEMS.forEach(item -> server.always("GET", path(item), request -> head(item)));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    @DisplayName("goes on until it has what was asked for, and passes over what is no item")
    void goesOn() {
        server.then("GET", BUCKET, ScriptedS3.EMPTY)
                .then(
                        "the first page",
                        asking("list-type=2"),
                        request -> listing(contents("0-notes.txt") + contents(KEYS.get(0)) + next(Optional.of("t/1="))))
                .then(
                        "the second page",
                        asking("continuation-token=t%2F1%3D"),
                        request -> listing(contents(KEYS.get(0) + ".bak")
                                + contents(KEYS.get(1).toUpperCase(Locale.ROOT))
                                + next(Optional.of("t2"))))
                .then(
                        "the third page",
                        asking("continuation-token=t2"),
                        request -> listing(contents(KEYS.get(1)) + contents(KEYS.get(2)) + next(Optional.empty())));

        try (MediaStore store = ScriptedS3.openAsItIs(options(server))) {
            assertThat(store.first(3).stream().map(item -> item.hash().toString()))
                    .isEqualTo(KEYS);
        }
        server.verifyPlayed();
    }

    @Test
    @DisplayName("fills its page with what comes behind an item that went away meanwhile")
    void fillsItsPage() {
        server.then("GET", BUCKET, ScriptedS3.EMPTY)
                .then(
                        "the page",
                        asking("start-after="),
                        request -> listing(contents(KEYS.get(1)) + contents(KEYS.get(2)) + next(Optional.empty())))
                .then("GET", path(ITEMS.get(1)), ScriptedS3.MISSING);

        try (MediaStore store = ScriptedS3.openAsItIs(options(server))) {
            List<MediaItem> page = store.after(ContentHash.parse(KEYS.get(0)), 1);

            assertThat(page).extracting(item -> item.hash().toString()).containsExactly(KEYS.get(2));
        }
        server.verifyPlayed();
    }

    @Test
    @DisplayName("asks again when an answer is cut short")
    void asksAgainAtACut() {
        WebReply page = listing(contents(KEYS.get(0)) + next(Optional.empty()));
        server.then("GET", BUCKET, page)
                .then("GET", BUCKET, page.cutInTheMiddle())
                .then("GET", BUCKET, page);

        try (MediaStore store = ScriptedS3.openAsItIs(options(server))) {
            assertThat(store.first(5)).hasSize(1);
        }
        server.verifyPlayed();
    }

    @Test
    @DisplayName("decodes keys that came encoded")
    void decodesKeys() {
        server.always(
                "GET",
                BUCKET,
                request -> listing("<EncodingType>url</EncodingType>" + contents("a%20b%2Bc%2F" + KEYS.get(0))
                        + contents("%F0%9F%90%89") + next(Optional.empty())));
        server.always(
                "an item", request -> request.path().startsWith(BUCKET + "/a b+c/"), request -> head(ITEMS.get(0)));

        try (MediaStore store = ScriptedS3.openAsItIs(options(server).withPrefix("a b+c/"))) {
            assertThat(store.first(5).stream().map(item -> item.hash().toString()))
                    .containsExactly(KEYS.get(0));
        }
        assertThat(server.seen().getFirst().address().getRawQuery()).contains("prefix=a%20b%2Bc%2F");
    }

    @Test
    @DisplayName("does not believe a server that gives no heed to the order, or gives one page again and again")
    void doesNotBelieveDisorder() {
        assertThat(refusal(contents(KEYS.get(1)) + contents(KEYS.get(0)) + next(Optional.empty())))
                .hasMessageContainingAll(KEYS.get(0), "no order");
        assertThat(refusal(contents("0.txt") + next(Optional.of("again")))).hasMessageContaining("once more");
    }

    @Test
    @DisplayName("does not believe a server that says there is more, and not how to ask for it")
    void doesNotBelieveAnOpenEnd() {
        assertThat(refusal("<IsTruncated>true</IsTruncated>")).hasMessageContaining("not how to ask for it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>Welcome</html>",
                "Welcome",
                "",
                "{}",
                "<ListBucketResult><Contents>",
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><ListBucketResult>&b;</ListBucketResult>",
                "<!DOCTYPE ListBucketResult><ListBucketResult><IsTruncated>false</IsTruncated></ListBucketResult>",
                "<ListBucketResult><EncodingType>url</EncodingType><Contents><Key>%zz</Key></Contents></ListBucketResult>"
            })
    @DisplayName("does not take just anything for an answer")
    void doesNotTakeAnything(String answer) {
        server.then("GET", BUCKET, WebReply.text(200, answer));

        ServiceException failure =
                catchThrowableOfType(ServiceException.class, () -> ScriptedS3.openAsItIs(options(server)));

        assertThat(failure.worthRetrying()).isFalse();
        assertThat(failure).hasMessageContainingAll("GET", BUCKET, "what no S3 server does");
        server.verifyPlayed();
    }

    @Test
    @DisplayName("is not led into depths")
    void isNotLedIntoDepths() {
        assertThat(refusal("<a>".repeat(10_000))).hasMessageContaining("elements deep");
    }

    private ServiceException refusal(String inside) {
        try (ScriptedServer liar = ScriptedServer.start()) {
            liar.always("GET", BUCKET, request -> listing(inside));
            return catchThrowableOfType(ServiceException.class, () -> {
                try (MediaStore store = ScriptedS3.openAsItIs(options(liar))) {
                    store.first(5);
                }
            });
        }
    }

    private static Predicate<WebRequest> asking(String query) {
        return request ->
                request.is("GET", BUCKET) && request.address().getRawQuery().contains(query);
    }
}
