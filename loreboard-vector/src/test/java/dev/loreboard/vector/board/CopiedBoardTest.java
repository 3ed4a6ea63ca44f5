package dev.loreboard.vector.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.loreboard.api.Addition;
import dev.loreboard.api.BoardArchive;
import dev.loreboard.api.Loreboard;
import dev.loreboard.api.Progress;
import dev.loreboard.api.content.ContentHash;
import dev.loreboard.api.content.Image;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.SpaceMismatchException;
import dev.loreboard.api.failure.StorageException;
import dev.loreboard.api.media.Ledger;
import dev.loreboard.api.media.LedgerRecord;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.api.store.PageRequest;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.api.store.filter.Metadata;
import dev.loreboard.tck.fake.ColourEmbedder;
import dev.loreboard.tck.fake.DrawnImages;
import dev.loreboard.tck.fake.RenamedEmbedder;
import dev.loreboard.vector.exact.ExactOptions;
import dev.loreboard.vector.exact.ExactStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A board that is copied or packed")
class CopiedBoardTest {

    private static final int PICTURES = 5;

    @TempDir
    private Path folder;

    private final Embedder model = new ColourEmbedder();

    private Loreboard open(String name) {
        return open(name, model);
    }

    private Loreboard open(String name, Embedder embedder) {
        return Loreboard.at(folder.resolve(name))
                .embedder(embedder)
                .store("exact", Settings.none())
                .open();
    }

    @BeforeEach
    void makeBoard() {
        try (Loreboard board = open("board")) {
            for (int seed = 0; seed < PICTURES; seed++) {
                board.add(Addition.of(Image.of(DrawnImages.png(seed, 8, 8)))
                        .withId("picture " + seed)
                        .withMetadata(Metadata.none().with("even", seed % 2 == 0))
                        .withWords("words " + seed)
                        .withGroup("group"));
            }
        }
    }

    @Test
    @DisplayName("has the same entries, contents and records in its copy, and copying again copies nothing")
    void hasTheSameEntries() {
        List<Long> heard = new ArrayList<>();
        try (Loreboard board = open("board");
                Loreboard copy = open("copy")) {
            assertThat(board.copyTo(copy, Filter.everything(), Progress.to(step -> heard.add(step.done()))))
                    .isEqualTo(PICTURES);
            assertThat(board.copyTo(copy, Filter.everything(), Progress.ignored()))
                    .isZero();

            PageRequest all = PageRequest.first(100);
            assertThat(copy.page(all)).isEqualTo(board.page(all));
            assertThat(copy.content("picture 3").orElseThrow().hash())
                    .isEqualTo(ContentHash.of(DrawnImages.png(3, 8, 8)));
            assertThat(heard).containsExactly((long) PICTURES);
        }
        List<String> added = new ArrayList<>();
        try (Ledger ledger = Ledger.open(folder.resolve("copy/ledger"))) {
            ledger.read(LedgerRecord.Added.class, record -> added.add(record.id()));
        }
        assertThat(added).hasSize(PICTURES).contains("picture 0");
    }

    @Test
    @DisplayName("gives a part of itself, and what has changed since")
    void givesAPart() {
        Filter even = Filter.parse("even = true");
        try (Loreboard board = open("board");
                Loreboard copy = open("copy")) {
            assertThat(board.copyTo(copy, even, Progress.ignored())).isEqualTo(3);
            board.update("picture 2", Metadata.none().with("even", true).with("style", "ink"));
            assertThat(board.copyTo(copy, even, Progress.ignored())).isEqualTo(1);
            assertThat(copy.get("picture 2")).isEqualTo(board.get("picture 2"));
        }
    }

    @Test
    @DisplayName("goes neither to itself nor to a board of another space, and can be told to stop")
    void goesNowhereElse() {
        try (Loreboard board = open("board");
                Loreboard same = open("same");
                Loreboard other = open("other", new RenamedEmbedder(new ColourEmbedder(), "another space"))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> board.copyTo(board, Filter.everything(), Progress.ignored()));
            assertThatExceptionOfType(SpaceMismatchException.class)
                    .isThrownBy(() -> board.copyTo(other, Filter.everything(), Progress.ignored()))
                    .withMessageContaining("another space");
            Thread.currentThread().interrupt();
            assertThatExceptionOfType(CancelledException.class)
                    .isThrownBy(() -> board.copyTo(same, Filter.everything(), Progress.ignored()));
            assertThat(Thread.interrupted()).isTrue();
            assertThat(same.count()).isZero();
        }
    }

    @Test
    @DisplayName("is made of an archive as it was, and the same board gives the same archive")
    void isMadeOfAnArchive() {
        Path archive = folder.resolve("board.zip");
        Path again = folder.resolve("again.zip");
        BoardArchive.pack(folder.resolve("board"), archive, Progress.ignored());
        BoardArchive.pack(folder.resolve("board"), again, Progress.ignored());

        BoardArchive.unpack(archive, folder.resolve("deep/made"), Progress.ignored());

        assertThat(archive).hasSameBinaryContentAs(again);
        assertThat(Loreboard.isAt(folder.resolve("deep/made"))).isTrue();
        try (Loreboard board = open("board");
                Loreboard made = open("deep/made")) {
            PageRequest all = PageRequest.first(100);
            assertThat(made.page(all)).isEqualTo(board.page(all));
            assertThat(made.content("picture 4")).isPresent();
        }
    }

    @Test
    @DisplayName("is not packed while it is open, where there is none, or where its vectors are elsewhere")
    void isNotPacked() {
        Path archive = folder.resolve("board.zip");
        try (Loreboard board = open("board")) {
            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(() -> BoardArchive.pack(folder.resolve("board"), archive, Progress.ignored()))
                    .withMessageContaining("open for writing already");
            assertThat(board.count()).isEqualTo(PICTURES);
        }
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> BoardArchive.pack(folder.resolve("none"), archive, Progress.ignored()))
                .withMessageContaining("There is no board at");
        try (ExactStore store = new ExactStore(ExactOptions.inMemory(), model.space());
                Loreboard lent = Loreboard.at(folder.resolve("lent"))
                        .embedder(model)
                        .store(store)
                        .open()) {
            lent.add(Image.of(DrawnImages.png(1, 8, 8)));
        }
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> BoardArchive.pack(folder.resolve("lent"), archive, Progress.ignored()))
                .withMessageContaining("keeps its vectors elsewhere");
        assertThat(archive).doesNotExist();
    }

    @Test
    @DisplayName("leaves nothing behind when packing or unpacking is interrupted")
    void leavesNothingBehind() {
        Path archive = folder.resolve("board.zip");
        Path made = folder.resolve("made");
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(CancelledException.class)
                .isThrownBy(() -> BoardArchive.pack(folder.resolve("board"), archive, Progress.ignored()));
        assertThat(Thread.interrupted()).isTrue();
        BoardArchive.pack(folder.resolve("board"), archive, Progress.ignored());
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(CancelledException.class)
                .isThrownBy(() -> BoardArchive.unpack(archive, made, Progress.ignored()));
        assertThat(Thread.interrupted()).isTrue();

        assertThat(Files.exists(made)).isFalse();
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
        BoardArchive.unpack(archive, made, Progress.ignored());
        assertThat(Loreboard.isAt(made)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../evil", "media/../../evil", "/evil", "media/./evil", "index-1/..", "media//evil", "notes.txt"
            })
    @DisplayName("is not made of an archive that has anything else in it")
    void isNotMadeOfAnythingElse(String name) throws IOException {
        Path archive = folder.resolve("hostile.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("board.properties"));
            zip.putNextEntry(new ZipEntry(name));
            zip.write(1);
        }

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> BoardArchive.unpack(archive, folder.resolve("made"), Progress.ignored()))
                .withMessageContaining("\"" + name + "\"")
                .withMessageContaining("no part of a board");
        assertThat(folder).isDirectoryNotContaining("glob:**/{made,evil,*.part}");
    }

    @Test
    @DisplayName("is not made of half an archive, of none, or over what is there")
    void isNotMadeOfHalfAnArchive() throws IOException {
        Path archive = folder.resolve("board.zip");
        BoardArchive.pack(folder.resolve("board"), archive, Progress.ignored());
        byte[] whole = Files.readAllBytes(archive);
        Path half = Files.write(folder.resolve("half.zip"), Arrays.copyOf(whole, whole.length / 2));
        Path empty = folder.resolve("empty.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(empty))) {
            zip.putNextEntry(new ZipEntry("ledger"));
        }

        refused(half, "made", "is damaged, or no zip");
        refused(empty, "made", "has no board.properties");
        refused(folder.resolve("absent.zip"), "made", "is not there");
        refused(archive, "board", "There is something in");
    }

    private void refused(Path archive, String board, String reason) {
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> BoardArchive.unpack(archive, folder.resolve(board), Progress.ignored()))
                .withMessageContaining(reason);
        assertThat(folder).isDirectoryNotContaining("glob:**/{made,*.part}");
    }
}
