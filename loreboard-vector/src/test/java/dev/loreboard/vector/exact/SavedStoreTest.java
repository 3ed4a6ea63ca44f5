package dev.loreboard.vector.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.SpaceMismatchException;
import dev.loreboard.api.failure.StorageException;
import dev.loreboard.api.store.Durability;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.Match;
import dev.loreboard.api.store.PageRequest;
import dev.loreboard.api.store.Query;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.api.store.filter.Metadata;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A saved exact store")
class SavedStoreTest {

    static final EmbeddingSpace SPACE = new EmbeddingSpace("some model", 17);

    @TempDir
    Path folder;

    @ParameterizedTest(name = "with {0} entries")
    @ValueSource(ints = {0, 1, 1024, 2500})
    @DisplayName("holds what was saved, and answers alike")
    void holdsWhatWasSaved(int size) {
        Path file = saved(size);

        try (VectorStore store = ExactStore.existing(ExactOptions.mapping(file))) {
            assertThat(store.durability()).isEqualTo(Durability.MEMORY);
            assertThat(store.space()).isEqualTo(SPACE);
            assertThat(store.page(PageRequest.first(5000)).entries())
                    .containsExactlyInAnyOrderElementsOf(entries(size));
            assertThat(store.searchAll(queries())).isEqualTo(answers(entries(size)));
            assertThat(queries())
                    .allSatisfy(query -> assertThat(store.search(query)).isEqualTo(query.over(entries(size))));
        }
    }

    @Test
    @DisplayName("can be changed in memory and saved again, over itself")
    void canBeChangedAndSavedAgain() {
        Path file = saved(2500);
        List<Entry> changed;
        try (ExactStore store = new ExactStore(ExactOptions.mapping(file), SPACE)) {
            store.put(List.of(entry(7777), entry(3).withText("replaced")));
            store.describe("entry 4", Metadata.none());
            store.remove(IntStream.range(10, 2000).mapToObj(i -> "entry " + i).toList());
            changed = store.page(PageRequest.first(5000)).entries();

            assertThat(store.searchAll(queries())).isEqualTo(answers(changed));
            store.saveTo(file);
            assertThat(store.searchAll(queries())).isEqualTo(answers(changed));
        }

        try (VectorStore again = ExactStore.existing(ExactOptions.mapping(file))) {
            assertThat(changed).hasSize(511);
            assertThat(again.page(PageRequest.first(5000)).entries()).isEqualTo(changed);
            assertThat(again.searchAll(queries())).isEqualTo(answers(changed));
        }
        assertThat(folder).isDirectoryNotContaining(left -> !left.equals(file));
    }

    @Test
    @DisplayName("forgets what was put later and not saved")
    void forgetsWhatWasNotSaved() {
        Path file = saved(3);
        try (VectorStore store = ExactStore.existing(ExactOptions.mapping(file))) {
            store.put(List.of(entry(4)));
        }

        try (VectorStore again = ExactStore.existing(ExactOptions.mapping(file))) {
            assertThat(again.count(Filter.everything())).isEqualTo(3);
        }
    }

    @Test
    @DisplayName("is refused in another space")
    void isRefusedInAnotherSpace() {
        Path file = saved(3);

        assertThatExceptionOfType(SpaceMismatchException.class)
                .isThrownBy(() -> new ExactStore(ExactOptions.mapping(file), new EmbeddingSpace("another", 17)))
                .withMessageContaining("saved at " + file)
                .withMessageContaining("some model");
    }

    @Test
    @DisplayName("is scanned in full, and says so to whoever wants otherwise")
    void isScannedInFull() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExactOptions.mapping(folder).scanning(Scan.ONE_BIT))
                .withMessageContaining("scanned in full");
    }

    @Test
    @DisplayName("that is not there, or is something else, is refused")
    void ofSomethingElseIsRefused() throws IOException {
        Path log = folder.resolve("log");
        new ExactStore(ExactOptions.at(log), SPACE).close();
        Path text = Files.writeString(folder.resolve("text"), "Once upon a time there was no store at all.");
        Path newer = saved(3);
        byte[] bytes = Files.readAllBytes(newer);
        bytes[11]++;
        Files.write(newer, bytes);

        assertRefused(folder.resolve("missing"), "There is no saved exact store at");
        assertRefused(log, "is no saved exact store");
        assertRefused(text, "is no saved exact store");
        assertRefused(folder, "cannot be read");
        assertRefused(newer, "is a saved exact store of version 2");
    }

    @Test
    @DisplayName("cut anywhere, or with another byte before its vectors, is refused as damaged")
    void damagedIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(saved(20));
        Path file = folder.resolve("damaged");
        SplittableRandom random = new SplittableRandom(20_261_125);
        int vectors = whole.length - 20 * SPACE.dimension() * Float.BYTES;

        for (int length = 0; length < whole.length; length += random.nextInt(1, 60)) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertRefused(file, length < 8 ? "damaged: it ends within its header" : "is damaged: it");
        }
        for (int round = 0; round < 100; round++) {
            byte[] other = whole.clone();
            other[random.nextInt(12, vectors - 64)] ^= (byte) random.nextInt(1, 256);
            Files.write(file, other);
            assertRefused(file, "is damaged: it");
        }
    }

    @Test
    @DisplayName("cannot be written where there is no folder")
    void cannotBeWrittenAnywhere() {
        try (ExactStore store = new ExactStore(ExactOptions.inMemory(), SPACE)) {
            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(() -> store.saveTo(folder.resolve("missing").resolve("file")))
                    .withMessageContaining("could not be saved");
        }
    }

    private static void assertRefused(Path file, String message) {
        assertThatExceptionOfType(StorageException.class)
                .as(file.toString())
                .isThrownBy(
                        () -> ExactStore.existing(ExactOptions.mapping(file)).close())
                .withMessageContaining(message)
                .withMessageContaining(file.toString());
    }

    Path saved(int size) {
        Path file = folder.resolve("saved");
        try (ExactStore store = new ExactStore(ExactOptions.inMemory(), SPACE)) {
            store.put(List.of(entry(1), entry(999_999)));
            store.remove(List.of("entry 999999", "entry 1"));
            store.put(entries(size));
            store.saveTo(file);
        }
        return file;
    }

    private static List<Entry> entries(int size) {
        return IntStream.range(0, size).mapToObj(SavedStoreTest::entry).toList();
    }

    static Entry entry(int number) {
        Entry entry = Entry.of("entry " + number, vector(number))
                .withMetadata(Metadata.none().with("number", number).with("words", List.of("a", "b")));
        return number % 3 == 0 ? entry.withText("text " + number).withGroup("group " + number % 6) : entry;
    }

    private static Embedding vector(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[SPACE.dimension()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return Embedding.of(SPACE, values);
    }

    private static List<Query> queries() {
        return IntStream.range(0, 40)
                .mapToObj(i -> Query.near(vector(-1 - i)).where(Filter.parse("number >= " + i)))
                .toList();
    }

    private static List<List<Match>> answers(List<Entry> entries) {
        return queries().stream().map(query -> query.over(entries)).toList();
    }
}
