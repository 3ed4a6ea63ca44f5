package dev.loreboard.vector.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.SpaceMismatchException;
import dev.loreboard.api.failure.StorageException;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.Query;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.tck.rule.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.MMapDirectory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A Lucene store that something is wrong with")
class LuceneStoreFailuresTest {

    private static final EmbeddingSpace SPACE = new EmbeddingSpace("some model", 2);

    @TempDir
    private Path folder;

    @Test
    @DisplayName("is not opened a second time, in this program or another one, and says how to go on")
    void isNotOpenedTwice() throws Exception {
        try (LuceneStore first = open()) {
            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(this::open)
                    .withMessageContaining(folder.toString())
                    .withMessageContaining("open already")
                    .withMessageContaining("snapshot");
            first.put(List.of(entry("still at work")));
        }

        assertThat(ChildJvm.of(Opener.class, folder.toString()).killAfter(1)).containsExactly("open in some model");
        try (LuceneStore store = open()) {
            assertThat(ChildJvm.of(Opener.class, folder.toString()).killAfter(1).getFirst())
                    .contains("open already");
            assertThat(store.find("still at work")).isPresent();
        }
    }

    @Test
    @DisplayName("is refused when it is of another space, with both names, before anything is changed")
    void refusesAnotherSpace() {
        open().close();

        assertThatExceptionOfType(SpaceMismatchException.class)
                .isThrownBy(() -> new LuceneStore(LuceneOptions.at(folder), new EmbeddingSpace("other model", 2)))
                .withMessageContaining("\"some model\"")
                .withMessageContaining("\"other model\"");
        open().close();
    }

    @Test
    @DisplayName("is not made by asking for one that is there")
    void isNotMadeByAsking() {
        Path nowhere = folder.resolve("nowhere");

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> LuceneStore.existing(LuceneOptions.at(nowhere)))
                .withMessageContaining("There is no Lucene store at " + nowhere)
                .withMessageContaining("lend the space");
        assertThat(nowhere).doesNotExist();
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> LuceneStore.existing(LuceneOptions.at(folder)))
                .withMessageContaining("There is no Lucene store at");
    }

    @Test
    @DisplayName("is not made in place of a file")
    void isNotMadeInPlaceOfAFile() throws IOException {
        Path letter = Files.writeString(folder.resolve("letter"), "Dear reader");

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> new LuceneStore(LuceneOptions.at(letter), SPACE))
                .withMessageContaining("There is a file at");
        assertThat(letter).hasContent("Dear reader");
    }

    @Test
    @DisplayName("is left alone when another program made the index")
    void leavesForeignIndexesAlone() throws IOException {
        writeIndex(Map.of());

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(this::open)
                .withMessageContaining("another program")
                .withMessageContaining("folder of its own");
    }

    @Test
    @DisplayName("is refused with both versions when a newer library laid it out")
    void refusesNewerLayouts() throws IOException {
        writeIndex(Map.of("loreboard.layout", "2", "loreboard.space", "some model", "loreboard.dimension", "2"));

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(this::open)
                .withMessageContaining("layout 2")
                .withMessageContaining("reads layout 1");
    }

    @Test
    @DisplayName("says so when files are cut short, and leaves them as they are")
    void saysThatItIsDamaged() throws IOException {
        try (LuceneStore store = open()) {
            store.put(List.of(entry("one")));
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Path damaged =
                        Files.createDirectory(folder.resolveSibling(folder.getFileName() + "." + file.getFileName()));
                copyWithout(file, damaged);

                if (!file.endsWith("write.lock")) {
                    assertThatExceptionOfType(StorageException.class)
                            .as(file.toString())
                            .isThrownBy(() -> read(damaged));
                }
            }
        }
        try (LuceneStore store = open()) {
            assertThat(store.find("one")).isPresent();
        }
    }

    @Test
    @DisplayName("says so when the disk is full, loses nothing acknowledged, and goes on when there is room again")
    void recoversFromAFullDisk() {
        AtomicBoolean full = new AtomicBoolean();
        try (LuceneStore store =
                new LuceneStore(LuceneOptions.at(folder), Optional.of(SPACE), place -> new SmallDisk(place, full))) {
            store.put(List.of(entry("before")));
            full.set(true);

            for (int i = 0; i < 2; i++) {
                assertThatExceptionOfType(StorageException.class)
                        .isThrownBy(() -> store.put(List.of(entry("meanwhile"))))
                        .withMessageContaining("\"put\"")
                        .withMessageContaining("No space left on device");
            }
            assertThat(store.search(Query.near(entry("any").embedding()))).hasSize(1);
            full.set(false);
            store.put(List.of(entry("after")));

            assertThat(store.find("before")).isPresent();
            assertThat(store.find("after")).isPresent();
        }
        try (LuceneStore store = open()) {
            assertThat(store.count(Filter.everything())).isEqualTo(2);
        }
    }

    @Test
    @DisplayName("says so when it is compacted on a full disk, and is compacted when there is room again")
    void compactsAfterAFullDisk() {
        AtomicBoolean full = new AtomicBoolean();
        try (LuceneStore store =
                new LuceneStore(LuceneOptions.at(folder), Optional.of(SPACE), place -> new SmallDisk(place, full))) {
            store.put(List.of(entry("one")));
            store.put(List.of(entry("another")));
            full.set(true);
            for (int i = 0; i < 2; i++) {
                assertThatExceptionOfType(StorageException.class)
                        .isThrownBy(store::compact)
                        .withMessageContaining("\"compact\"");
            }
            full.set(false);

            store.compact();

            assertThat(store.count(Filter.everything())).isEqualTo(2);
        }
    }

    private LuceneStore open() {
        return new LuceneStore(LuceneOptions.at(folder), SPACE);
    }

    private static void read(Path place) {
        try (LuceneStore store = LuceneStore.existing(LuceneOptions.at(place))) {
            assertThat(store.find("one")).isPresent();
            store.search(Query.near(entry("any").embedding()));
        }
    }

    /** Copies the folder beside it, with one file cut to half. */
    private void copyWithout(Path half, Path target) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                byte[] bytes = Files.readAllBytes(file);
                Files.write(
                        target.resolve(file.getFileName()),
                        file.equals(half) ? Arrays.copyOf(bytes, bytes.length / 2) : bytes);
            }
        }
    }

    private void writeIndex(Map<String, String> data) throws IOException {
        try (Directory directory = new MMapDirectory(folder);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.addDocument(new Document());
            writer.setLiveCommitData(data.entrySet());
        }
    }

    private static Entry entry(String id) {
        return Entry.of(id, Embedding.of(SPACE, 1, 0));
    }

    /** A disk that may be full. */
    private static final class SmallDisk extends FilterDirectory {

        private final AtomicBoolean full;

        SmallDisk(Path place, AtomicBoolean full) throws IOException {
            super(new MMapDirectory(place));
            this.full = full;
        }

        @Override
        public IndexOutput createOutput(String name, IOContext context) throws IOException {
            if (full.get()) {
                throw new IOException("No space left on device");
            }
            return super.createOutput(name, context);
        }
    }

    /** Opens a store, says what came of it, and keeps it open. */
    static final class Opener {

        private Opener() {}

        public static void main(String[] arguments) throws InterruptedException {
            try (LuceneStore store = new LuceneStore(LuceneOptions.at(Path.of(arguments[0])), SPACE)) {
                System.out.println("open in " + store.space().name());
                Thread.sleep(60_000);
            } catch (StorageException refused) {
                System.out.println(refused.getMessage());
                Thread.sleep(60_000);
            }
        }
    }
}
