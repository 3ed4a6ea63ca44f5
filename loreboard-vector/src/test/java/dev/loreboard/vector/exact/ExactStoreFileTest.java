package dev.loreboard.vector.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.StorageException;
import dev.loreboard.api.media.RecordLog;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.api.store.filter.Metadata;
import dev.loreboard.tck.rule.ChildJvm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The file of an exact store")
class ExactStoreFileTest {

    private static final EmbeddingSpace SPACE = new EmbeddingSpace("some model", 3);
    private static final int KILLS = 8;
    private static final long SEED = 4711;

    @TempDir
    private Path folder;

    @Test
    @DisplayName("holds everything that was acknowledged, however often the program is killed")
    void holdsEverythingAcknowledged() throws Exception {
        Path file = folder.resolve("board");
        SplittableRandom random = new SplittableRandom(SEED);
        List<String> acknowledged = new ArrayList<>();

        for (int kill = 0; kill < KILLS; kill++) {
            acknowledged.addAll(
                    ChildJvm.of(Writer.class, file.toString(), "run " + kill).killAfter(random.nextInt(1, 150)));

            try (VectorStore store = new ExactStore(ExactOptions.at(file), SPACE)) {
                assertThat(acknowledged).allMatch(id -> store.find(id).isPresent(), "found after kill " + kill);
                assertThat(store.count(Filter.everything()))
                        .as("at most what was on its way is there besides")
                        .isBetween((long) acknowledged.size(), acknowledged.size() + (kill + 1L));
            }
        }
    }

    @Test
    @DisplayName("cut at any byte holds a beginning of what was put")
    void cutAnywhereHoldsABeginning() throws IOException {
        Path file = folder.resolve("board");
        try (VectorStore store = new ExactStore(ExactOptions.at(file), SPACE)) {
            for (int i = 0; i < 5; i++) {
                store.put(List.of(entry("entry " + i, i)));
            }
        }
        byte[] whole = Files.readAllBytes(file);

        for (int length = 0; length <= whole.length; length++) {
            Path cut = folder.resolve("cut " + length);
            Files.write(cut, Arrays.copyOf(whole, length));
            try (VectorStore store = new ExactStore(ExactOptions.at(cut), SPACE)) {
                long count = store.count(Filter.everything());

                assertThat(IntStream.range(0, (int) count))
                        .as("cut at byte " + length)
                        .allMatch(i -> store.find("entry " + i).isPresent());
            }
        }
    }

    @Test
    @DisplayName("stops growing when the same entry is put again and again")
    void stopsGrowing() throws IOException {
        Path file = folder.resolve("board");
        try (VectorStore store = new ExactStore(ExactOptions.at(file), SPACE)) {
            store.put(List.of(entry("other", 1)));
            store.put(IntStream.range(0, 2000).mapToObj(i -> entry("same", i)).toList());
        }
        long before = Files.size(file);

        try (VectorStore store = new ExactStore(ExactOptions.at(file), SPACE)) {
            assertThat(Files.size(file)).isLessThan(before / 100);
            assertThat(store.find("same")).contains(entry("same", 1999));
            assertThat(store.count(Filter.everything())).isEqualTo(2);
        }
        try (VectorStore store = new ExactStore(ExactOptions.at(file), SPACE)) {
            assertThat(store.find("same")).contains(entry("same", 1999));
        }
    }

    @Test
    @DisplayName("has one writer, and says so to the second")
    void hasOneWriter() {
        Path file = folder.resolve("board");
        try (VectorStore first = new ExactStore(ExactOptions.at(file), SPACE)) {
            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(() -> new ExactStore(ExactOptions.at(file), SPACE))
                    .withMessageContaining("open for writing already");
            first.put(List.of(entry("still works", 1)));
        }
    }

    @Test
    @DisplayName("is released when opening it fails")
    void isReleasedWhenOpeningFails() {
        Path file = folder.resolve("board");
        new ExactStore(ExactOptions.at(file), SPACE).close();
        for (int attempt = 0; attempt < 3; attempt++) {
            assertThatExceptionOfType(RuntimeException.class)
                    .isThrownBy(() -> new ExactStore(ExactOptions.at(file), new EmbeddingSpace("another", 3)));
        }

        new ExactStore(ExactOptions.at(file), SPACE).close();
    }

    @Test
    @DisplayName("that holds something else is refused and stays as it is")
    void ofSomethingElseIsRefused() throws IOException {
        Path text = Files.writeString(folder.resolve("text"), "Once upon a time there was no store at all.");
        Path otherLog = folder.resolve("log");
        try (RecordLog log = RecordLog.open(otherLog)) {
            log.append("Put this in your pipe".getBytes(StandardCharsets.UTF_8));
        }

        for (Path file : List.of(text, otherLog, folder)) {
            assertThatExceptionOfType(StorageException.class)
                    .as(file.toString())
                    .isThrownBy(() -> new ExactStore(ExactOptions.at(file), SPACE));
        }
        assertThat(text).hasContent("Once upon a time there was no store at all.");
    }

    private static Entry entry(String id, int number) {
        return Entry.of(id, Embedding.of(SPACE, 1, number, 2))
                .withMetadata(Metadata.none().with("number", number))
                .withText("entry number " + number);
    }

    /** Puts entries until it is killed, and prints the id of each that the store has acknowledged. */
    static final class Writer {

        private Writer() {}

        public static void main(String[] arguments) {
            try (VectorStore store = new ExactStore(ExactOptions.at(Path.of(arguments[0])), SPACE)) {
                for (int number = 0; ; number++) {
                    String id = arguments[1] + " entry " + number;
                    store.put(List.of(entry(id, number)));
                    System.out.println(id);
                }
            }
        }
    }
}
