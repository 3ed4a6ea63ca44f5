package dev.loreboard.api.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.ContentChangedException;
import dev.loreboard.api.failure.ContentTooLargeException;
import dev.loreboard.api.failure.UnreadableContentException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An encoded file")
class EncodedFileTest {

    private static final ContentLimits LIMITS = ContentLimits.defaults();

    @TempDir
    private Path folder;

    private Path file;
    private byte[] bytes;
    private Encoded encoded;

    @BeforeEach
    void writeTheFile() throws IOException {
        bytes = new byte[200_000];
        IntStream.range(0, bytes.length).forEach(index -> bytes[index] = (byte) (index * 31));
        file = Files.write(folder.resolve("picture.png"), bytes);
        encoded = Encoded.of(file);
    }

    @Test
    @DisplayName("gives its bytes, its size and their hash")
    void reads() throws IOException {
        assertThat(encoded.bytes(LIMITS)).isEqualTo(bytes);
        assertThat(encoded.size()).isEqualTo(bytes.length);
        assertThat(encoded.hash()).isEqualTo(ContentHash.of(bytes));
        try (InputStream stream = encoded.open(LIMITS)) {
            assertThat(stream).hasBinaryContent(bytes);
        }
    }

    @Test
    @DisplayName("is untouched until it is read, and missing then says so")
    void missing() {
        Encoded missing = Encoded.of(folder.resolve("missing.png"));

        assertThatExceptionOfType(UnreadableContentException.class)
                .isThrownBy(missing::hash)
                .withMessageContaining("missing.png");
    }

    @Test
    @DisplayName("that is a folder says so")
    void folder() {
        assertThatExceptionOfType(UnreadableContentException.class)
                .isThrownBy(() -> Encoded.of(folder).bytes(LIMITS))
                .withMessageContaining("is a folder");
    }

    @Test
    @DisplayName("over the limit is refused before it is read")
    void tooLarge() {
        ContentLimits tight = LIMITS.withMaxBytes(bytes.length - 1);

        assertThatExceptionOfType(ContentTooLargeException.class).isThrownBy(() -> encoded.bytes(tight));
        assertThatExceptionOfType(ContentTooLargeException.class).isThrownBy(() -> encoded.open(tight));
    }

    @Test
    @DisplayName("that claims to be huge takes no memory")
    void hugeClaim() throws IOException {
        try (var sparse = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
            sparse.position(1L << 40).write(ByteBuffer.allocate(1));
        }

        assertThatExceptionOfType(ContentTooLargeException.class)
                .isThrownBy(() -> encoded.bytes(LIMITS.withMaxBytes(Long.MAX_VALUE)));
    }

    @Test
    @DisplayName("that grew, shrank or was replaced since its hash is refused at opening")
    void changedState() throws IOException {
        encoded.hash();
        Path other = Files.write(folder.resolve("other"), bytes);
        Files.setLastModifiedTime(other, Files.getLastModifiedTime(file));

        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);

        assertThatExceptionOfType(ContentChangedException.class).isThrownBy(() -> encoded.open(LIMITS));
        assertThatExceptionOfType(ContentChangedException.class).isThrownBy(() -> encoded.bytes(LIMITS));
    }

    @Test
    @DisplayName("with other bytes of the same size and time is refused at the end of reading")
    void changedBytes() throws IOException {
        encoded.hash();
        changeQuietly();

        assertThatExceptionOfType(ContentChangedException.class).isThrownBy(() -> encoded.bytes(LIMITS));
        try (InputStream stream = encoded.open(LIMITS)) {
            assertThat(stream.readNBytes(bytes.length)).hasSize(bytes.length);
            assertThatExceptionOfType(ContentChangedException.class).isThrownBy(stream::read);
        }
    }

    @Test
    @DisplayName("that was read first is held to those bytes when it is hashed later")
    void readingFixesTheHash() throws IOException {
        encoded.bytes(LIMITS);

        changeQuietly();

        assertThat(encoded.hash()).isEqualTo(ContentHash.of(bytes));
        assertThatExceptionOfType(ContentChangedException.class).isThrownBy(() -> encoded.bytes(LIMITS));
    }

    @Test
    @DisplayName("that grows or shrinks while it is read is refused")
    void changesWhileRead() throws IOException {
        for (byte[] next : new byte[][] {new byte[bytes.length + 1], new byte[70_000]}) {
            writeTheFile();
            try (InputStream stream = encoded.open(LIMITS)) {
                stream.read();

                Files.write(file, next);

                assertThatExceptionOfType(ContentChangedException.class).isThrownBy(stream::readAllBytes);
            }
        }
    }

    @Test
    @DisplayName("is hashed by many threads at once")
    void manyThreads() {
        assertThat(IntStream.range(0, 32)
                        .parallel()
                        .mapToObj(index -> encoded.hash())
                        .distinct())
                .containsExactly(ContentHash.of(bytes));
    }

    @Test
    @DisplayName("is not read on by an interrupted thread")
    void interrupted() throws IOException {
        try (InputStream stream = encoded.open(LIMITS)) {
            stream.read();
            Thread.currentThread().interrupt();

            assertThatExceptionOfType(CancelledException.class).isThrownBy(stream::read);
            assertThatExceptionOfType(CancelledException.class).isThrownBy(encoded::hash);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    @DisplayName("equals another of the same path, and content in memory by its bytes")
    void equality() {
        assertThat(encoded).isEqualTo(Encoded.of(file)).isNotEqualTo(Encoded.of(bytes));
        assertThat(Encoded.of(bytes)).isEqualTo(Encoded.of(bytes.clone()));
        assertThat(Image.of(file)).isEqualTo(Image.of(file)).hasSameHashCodeAs(Image.of(file));
    }

    private void changeQuietly() throws IOException {
        FileTime modified = Files.getLastModifiedTime(file);
        byte[] changed = bytes.clone();
        changed[1000] ^= 1;
        Files.write(file, changed);
        Files.setLastModifiedTime(file, modified);
    }
}
