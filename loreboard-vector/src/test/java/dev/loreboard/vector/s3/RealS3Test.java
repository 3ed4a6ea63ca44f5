package dev.loreboard.vector.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.loreboard.api.content.ContentHash;
import dev.loreboard.api.content.ContentLimits;
import dev.loreboard.api.failure.ServiceException;
import dev.loreboard.api.media.ByteRange;
import dev.loreboard.api.media.MediaItem;
import dev.loreboard.api.media.MediaStore;
import dev.loreboard.api.spi.Secret;
import dev.loreboard.vector.engine.Retries;
import dev.loreboard.vector.engine.S3Server;
import dev.loreboard.vector.engine.SharedEngine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("once")
@DisplayName("A media store in a real S3")
class RealS3Test {

    @RegisterExtension
    static final SharedEngine<S3Server> S3 = S3Server.shared();

    private static final byte[] ITEM = {1, 2, 3};

    private static int bucket;

    @BeforeEach
    void anotherBucket() {
        bucket++;
    }

    @Test
    @DisplayName("keeps an item as an object that has its hash for a name and its bytes")
    void keepsPlainObjects() {
        try (MediaStore store = open()) {
            MediaItem item = put(store, ITEM);

            assertThat(folder().resolve(item.hash().toString())).hasBinaryContent(ITEM);
        }
    }

    @Test
    @DisplayName("keeps and gives an item of many megabytes, whole and in parts")
    void keepsLargeItems() throws IOException {
        byte[] large = new byte[20 << 20];
        new SplittableRandom(1).nextBytes(large);
        try (MediaStore store = open()) {
            ContentHash hash = put(store, large).hash();

            assertThat(read(store, hash, ByteRange.all())).isEqualTo(large);
            assertThat(read(store, hash, ByteRange.from(19 << 20)))
                    .isEqualTo(Arrays.copyOfRange(large, 19 << 20, 20 << 20));
        }
    }

    @Test
    @DisplayName("goes on giving an item of many megabytes when it is closed after the first byte")
    void goesOnGiving() throws IOException {
        byte[] large = new byte[20 << 20];
        new SplittableRandom(2).nextBytes(large);
        MediaStore store = open();
        ContentHash hash = put(store, large).hash();
        try (InputStream stream = store.open(hash, ByteRange.all())) {
            assertThat(stream.read()).isEqualTo(Byte.toUnsignedInt(large[0]));
            store.close();

            assertThat(stream.readAllBytes()).isEqualTo(Arrays.copyOfRange(large, 1, large.length));
        } finally {
            store.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"media/", "a b+c/100% é/(x)/", "~!$&'()*,;=:@/"})
    @DisplayName("signs keys with characters of all kinds in them")
    void signsAllKeys(String prefix) throws IOException {
        try (MediaStore store = new S3MediaStore(options().withPrefix(prefix))) {
            MediaItem item = put(store, ITEM);

            assertThat(read(store, item.hash(), ByteRange.of(1, 2))).containsExactly(2, 3);
            assertThat(store.first(10)).containsExactly(item);
            assertThat(store.after(item.hash(), 10)).isEmpty();
            assertThat(store.remove(item.hash())).isTrue();
        }
    }

    @Test
    @DisplayName("shares a bucket with stores under other prefixes and with files that are none of its items")
    void sharesItsBucket() throws IOException {
        for (int number = 0; number < 110; number++) {
            Files.write(folder().resolve("0 note " + number), ITEM);
            Files.write(folder().resolve("note " + number), ITEM);
        }
        try (MediaStore store = open();
                MediaStore other = new S3MediaStore(options().withPrefix("other/"))) {
            MediaItem item = put(store, ITEM);
            MediaItem another = put(other, new byte[] {4});

            assertThat(store.first(10)).containsExactly(item);
            assertThat(other.first(10)).containsExactly(another);
        }
    }

    @Test
    @DisplayName("finds out that what lies under a hash is something else")
    void findsOutOtherBytes() throws IOException {
        try (MediaStore store = open()) {
            ContentHash hash = put(store, ITEM).hash();
            Files.write(folder().resolve(hash.toString()), new byte[] {3, 2, 1});

            assertThatIOException()
                    .isThrownBy(() -> read(store, hash, ByteRange.all()))
                    .withMessageContaining("something else");
        }
    }

    @Test
    @DisplayName("is refused with a wrong key, a wrong secret, or a bucket that is not there")
    void isRefused() {
        Secret wrong = new Secret("wrong");
        S3Options right = options();
        assertThat(refusal(withKeys(S3Keys.of(wrong, Keyed.KEYS.secret()))))
                .hasMessageContainingAll("InvalidAccessKeyId", "Check the access key");
        assertThat(refusal(withKeys(S3Keys.of(Keyed.KEYS.access(), wrong))))
                .hasMessageContainingAll("SignatureDoesNotMatch", "Check the secret key");
        assertThat(refusal(S3Options.at(right.endpoint(), "nowhere", Keyed.KEYS)))
                .hasMessageContainingAll("NoSuchBucket", "nowhere", "make it");
    }

    @Test
    @DisplayName("is refused when its clock is wrong")
    void isRefusedForItsClock() {
        Clock late = Clock.offset(Clock.systemUTC(), Duration.ofHours(3));

        assertThatExceptionOfType(ServiceException.class)
                .isThrownBy(() -> new S3MediaStore(options(), late, Retries.few()))
                .withMessageContaining("RequestTimeTooSkewed")
                .withMessageContaining("Set the one that is wrong");
    }

    @Test
    @DisplayName("leaves a client open that it was lent")
    void leavesTheClientOpen() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            new S3MediaStore(options().withClient(client)).close();

            assertThat(client.isTerminated()).isFalse();
        }
    }

    private static ServiceException refusal(S3Options options) {
        return catchThrowableOfType(ServiceException.class, () -> new S3MediaStore(options).close());
    }

    private static S3Options withKeys(S3Keys keys) {
        return S3Options.at(options().endpoint(), options().bucket(), keys);
    }

    private static MediaStore open() {
        return new S3MediaStore(options());
    }

    private static S3Options options() {
        return Keyed.optionsFor(S3.get(), name());
    }

    private static Path folder() {
        return S3.get().bucket(name());
    }

    private static String name() {
        return "real-" + bucket;
    }

    private static MediaItem put(MediaStore store, byte[] bytes) {
        return store.put(new ByteArrayInputStream(bytes), ContentLimits.defaults());
    }

    private static byte[] read(MediaStore store, ContentHash hash, ByteRange range) throws IOException {
        try (InputStream stream = store.open(hash, range)) {
            return stream.readAllBytes();
        }
    }
}
