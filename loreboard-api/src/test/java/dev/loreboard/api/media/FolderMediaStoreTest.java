package dev.loreboard.api.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.loreboard.api.content.ContentHash;
import dev.loreboard.api.content.ContentLimits;
import dev.loreboard.api.content.Encoded;
import dev.loreboard.api.content.MediaType;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.ContentTooLargeException;
import dev.loreboard.api.failure.StorageException;
import dev.loreboard.api.failure.UnreadableContentException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A folder media store")
class FolderMediaStoreTest {

    private static final ContentLimits LIMITS = ContentLimits.defaults();
    private static final byte[] BYTES = "GIF89a and some more".getBytes(StandardCharsets.US_ASCII);
    private static final ContentHash HASH = ContentHash.of(BYTES);

    @TempDir
    private Path folder;

    private FolderMediaStore store;

    @BeforeEach
    void open() {
        store = FolderMediaStore.open(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    @DisplayName("keeps bytes by their hash, over a reopening")
    void keeps() throws IOException {
        MediaItem item = store.put(Encoded.of(BYTES), LIMITS);

        store.close();
        open();

        assertThat(store.find(HASH)).contains(item);
        assertThat(item.size()).isEqualTo(BYTES.length);
        assertThat(item.type()).contains(MediaType.GIF);
        assertThat(read(HASH, ByteRange.all())).isEqualTo(BYTES);
    }

    @Test
    @DisplayName("keeps the same bytes once, also from many threads")
    void once() throws IOException {
        IntStream.range(0, 50).parallel().forEach(index -> store.put(Encoded.of(BYTES), LIMITS));

        assertThat(store.first(10)).hasSize(1);
        assertThat(files()).hasSize(1);
    }

    @Test
    @DisplayName("gives any range, and refuses one that leaves the item")
    void ranges() throws IOException {
        store.put(Encoded.of(BYTES), LIMITS);

        assertThat(read(HASH, ByteRange.of(0, 2))).asString().isEqualTo("GIF");
        assertThat(read(HASH, ByteRange.from(BYTES.length - 4))).asString().isEqualTo("more");
        assertThatIllegalArgumentException().isThrownBy(() -> store.open(HASH, ByteRange.of(0, BYTES.length)));
    }

    @Test
    @DisplayName("says that an item is missing")
    void missing() {
        assertThat(store.find(HASH)).isEmpty();
        assertThat(store.remove(HASH)).isFalse();
        assertThatExceptionOfType(UnreadableContentException.class)
                .isThrownBy(() -> store.open(HASH, ByteRange.all()))
                .withMessageContaining(HASH.toString());
    }

    @Test
    @DisplayName("removes an item, once")
    void removes() {
        store.put(Encoded.of(BYTES), LIMITS);

        assertThat(store.remove(HASH)).isTrue();
        assertThat(store.remove(HASH)).isFalse();
        assertThat(store.find(HASH)).isEmpty();
    }

    @Test
    @DisplayName("pages through all items in the order of their hashes")
    void pages() {
        List<ContentHash> expected = IntStream.range(0, 300)
                .mapToObj(index -> store.put(Encoded.of(new byte[] {(byte) index, (byte) (index >> 8)}), LIMITS))
                .map(MediaItem::hash)
                .sorted()
                .toList();

        List<MediaItem> found = new ArrayList<>();
        List<MediaItem> page = store.first(7);
        while (!page.isEmpty()) {
            found.addAll(page);
            page = store.after(page.getLast().hash(), 7);
        }

        assertThat(found).extracting(MediaItem::hash).isEqualTo(expected);
    }

    @Test
    @DisplayName("keeps nothing of a stream that is too long, breaks off or is interrupted")
    void failedStreams() throws IOException {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the cable was pulled");
            }
        };

        assertThatExceptionOfType(ContentTooLargeException.class)
                .isThrownBy(() -> store.put(new ByteArrayInputStream(BYTES), LIMITS.withMaxBytes(3)));
        assertThatExceptionOfType(UnreadableContentException.class).isThrownBy(() -> store.put(broken, LIMITS));
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(CancelledException.class).isThrownBy(() -> store.put(Encoded.of(BYTES), LIMITS));
        assertThat(Thread.interrupted()).isTrue();

        assertThat(files()).isEmpty();
    }

    @Test
    @DisplayName("clears away what a crash left, and not what another store is writing")
    void leftovers() throws IOException {
        Path leftover = Files.write(folder.resolve("incoming/abandoned.part"), BYTES);
        InputStream slow = new ByteArrayInputStream(BYTES) {
            @Override
            public int read(byte[] target, int offset, int length) {
                FolderMediaStore.open(folder).close();
                return super.read(target, offset, length);
            }
        };

        MediaItem item = store.put(slow, LIMITS);

        assertThat(leftover).doesNotExist();
        assertThat(store.find(item.hash())).isPresent();
        assertThat(files()).hasSize(1);
    }

    @Test
    @DisplayName("finds damaged items, and putting them again repairs them")
    void damage() throws IOException {
        store.put(Encoded.of(BYTES), LIMITS);
        store.put(Encoded.of(new byte[3]), LIMITS);
        byte[] damaged = BYTES.clone();
        damaged[3] ^= 1;
        Files.write(itemPath(), damaged);

        assertThat(store.verify()).extracting(DamagedItem::hash).containsExactly(HASH);
        store.put(Encoded.of(BYTES), LIMITS);

        assertThat(store.verify()).isEmpty();
    }

    @Test
    @DisplayName("does not follow symbolic links, neither to files nor to folders")
    void links(@TempDir Path outside) throws IOException {
        Path secret = Files.write(outside.resolve(HASH.toString()), BYTES);
        Files.createDirectories(itemPath().getParent());
        Files.createSymbolicLink(itemPath(), secret);

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> store.open(HASH, ByteRange.all()))
                .withMessageContaining("symbolic link");
        assertThat(store.first(10)).isEmpty();

        Files.delete(itemPath());
        Files.delete(itemPath().getParent());
        Files.createSymbolicLink(itemPath().getParent(), outside);
        assertThatExceptionOfType(StorageException.class).isThrownBy(() -> store.remove(HASH));
        assertThatExceptionOfType(StorageException.class).isThrownBy(() -> store.put(Encoded.of(BYTES), LIMITS));
        assertThat(secret).exists();
    }

    @Test
    @DisplayName("overlooks files that are no items")
    void strangers() throws IOException {
        store.put(Encoded.of(BYTES), LIMITS);
        Files.write(itemPath().resolveSibling("notes.txt"), BYTES);
        Files.write(itemPath().resolveSibling("0".repeat(64)), BYTES);

        assertThat(store.first(10)).extracting(MediaItem::hash).containsExactly(HASH);
    }

    @Test
    @DisplayName("may be closed twice and then refuses calls, while open streams stay open")
    void closed() throws IOException {
        store.put(Encoded.of(BYTES), LIMITS);

        try (InputStream stream = store.open(HASH, ByteRange.all())) {
            store.close();
            store.close();

            assertThatIllegalStateException().isThrownBy(() -> store.find(HASH)).withMessageContaining("closed");
            assertThat(stream).hasBinaryContent(BYTES);
        }
    }

    private byte[] read(ContentHash hash, ByteRange range) throws IOException {
        try (InputStream stream = store.open(hash, range)) {
            return stream.readAllBytes();
        }
    }

    private Path itemPath() {
        String digits = HASH.toString();
        return folder.resolve(digits.substring(0, 2))
                .resolve(digits.substring(2, 4))
                .resolve(digits);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).toList();
        }
    }
}
