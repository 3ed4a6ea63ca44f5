package dev.loreboard.vector.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.api.Addition;
import dev.loreboard.api.Loreboard;
import dev.loreboard.api.LoreboardBuilder;
import dev.loreboard.api.content.Image;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.failure.SpaceMismatchException;
import dev.loreboard.api.failure.StorageException;
import dev.loreboard.api.media.MediaStore;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.tck.fake.ColourEmbedder;
import dev.loreboard.tck.fake.DrawnImages;
import dev.loreboard.tck.fake.PlainMediaStore;
import dev.loreboard.tck.fake.PlainStore;
import dev.loreboard.tck.fake.WordEmbedder;
import dev.loreboard.vector.board.FakePlugins.Brief;
import dev.loreboard.vector.board.FakePlugins.Shelved;
import dev.loreboard.vector.board.FakePlugins.Stubborn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A board that is told where to keep things")
class BoardStoresTest {

    private final Embedder words = new WordEmbedder();
    private final VectorStore store = new PlainStore(words.space());

    @TempDir
    private Path folder;

    private BoardPlugins plugins;

    @BeforeEach
    void begin() throws IOException {
        FakePlugins.forget();
        plugins = BoardPlugins.in(folder, Brief.class, Stubborn.class, Shelved.class);
    }

    @AfterEach
    void close() throws IOException {
        plugins.close();
        store.close();
        words.close();
    }

    private LoreboardBuilder board() {
        return plugins.board().embedder(words);
    }

    @Test
    @DisplayName("keeps its vectors in the store that was handed over, whenever it is handed over")
    void keepsVectorsInALentStore() {
        try (Loreboard board = board().store(store).open()) {
            board.add(Addition.of(Text.of("a dragon")).withId("one"));
        }
        try (Loreboard board = board().store(store).open()) {
            assertThat(board.get("one")).isPresent();
        }

        assertThat(store.find("one")).isPresent();
        assertThat(folder.resolve("board/index-1")).doesNotExist();
    }

    @Test
    @DisplayName("asks for a store that was handed over when it is opened without")
    void asksForALentStore() {
        board().store(store).open().close();
        String message = "The board at " + folder.resolve("board")
                + " keeps its vectors in a store that is handed over, and none was. Hand it over again:"
                + " Loreboard.at(folder).store(store).";

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> board().open())
                .withMessage(message);
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> board().store("exact", Settings.none()).open())
                .withMessage(message);
        board().store(store).open().close();
    }

    @Test
    @DisplayName("refuses a store when it has one of its own")
    void refusesASecondStore() {
        board().open().close();

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> board().store(store).open())
                .withMessage("The board at " + folder.resolve("board")
                        + " keeps its vectors in its own store \"lucene\", but another store was handed over."
                        + " Open it without that one, or make a new board in another folder.");
        board().open().close();
    }

    @Test
    @DisplayName("refuses a store of another space, whether handed over or named, and is not made")
    void refusesAStoreOfAnotherSpace() {
        String message = "The store for the board at " + folder.resolve("board")
                + " lives in the space %s, but the model makes vectors of \"fake-words\" (64 dimensions)."
                + " Choose a store of the model's space, or the model of the store's.";
        try (Embedder colours = new ColourEmbedder();
                VectorStore strange = new PlainStore(colours.space())) {
            assertThatExceptionOfType(SpaceMismatchException.class)
                    .isThrownBy(() -> board().store(strange).open())
                    .withMessage(message, colours.space());
        }
        assertThatExceptionOfType(SpaceMismatchException.class)
                .isThrownBy(() -> board().store("stubborn", Settings.none()).open())
                .withMessage(message, "\"stubborn\" (3 dimensions)");

        assertThat(folder.resolve("board/board.properties")).doesNotExist();
        board().open().close();
    }

    @Test
    @DisplayName("keeps its vectors in the store that was named, and stays with it")
    void staysWithTheNamedStore() {
        try (BoardLog log = new BoardLog()) {
            board().store("brief", Settings.none()).open().close();
            board().open().close();
            board().store("exact", Settings.none().with("file", "elsewhere"))
                    .open()
                    .close();
            board().store("brief", Settings.none().with("key", "mine")).open().close();

            assertThat(FakePlugins.notes())
                    .containsExactly(
                            "opened brief",
                            "closed brief",
                            "opened brief",
                            "closed brief",
                            "opened brief",
                            "closed brief",
                            "opened brief with mine",
                            "closed brief");
            assertThat(log.lines().getFirst()).endsWith("Vector store: \"brief\", named by the program.");
            assertThat(log.lines().get(1)).endsWith("Vector store: \"brief\", which it was made with.");
        }
    }

    @Test
    @DisplayName("takes the last store of several that were chosen")
    void takesTheLastStore() {
        board().store("brief", Settings.none()).store(store).open().close();

        assertThat(FakePlugins.notes()).isEmpty();
        board().store(store).open().close();
    }

    @Test
    @DisplayName("keeps media in the store that was handed over, and has no folder for them")
    void keepsMediaInALentStore() {
        Image moon = Image.of(DrawnImages.png(1, 8, 8));
        try (MediaStore media = new PlainMediaStore();
                Embedder colours = new ColourEmbedder()) {
            try (Loreboard board =
                    plugins.board().embedder(colours).media(media).open()) {
                board.add(Addition.of(moon).withId("moon"));

                assertThat(board.content("moon").orElseThrow().hash()).isEqualTo(moon.hash());
            }
            assertThat(media.find(moon.hash())).isPresent();
        }
        assertThat(folder.resolve("board/media")).doesNotExist();
    }

    @Test
    @DisplayName("lends its folder for media to the media store that was named")
    void keepsMediaInANamedStore() throws IOException {
        try (Embedder colours = new ColourEmbedder()) {
            try (Loreboard board = plugins.board()
                    .embedder(colours)
                    .media("shelved", Settings.none())
                    .open()) {
                board.add(Image.of(DrawnImages.png(1, 8, 8)));
            }
        }

        assertThat(FakePlugins.notes()).containsExactly("opened shelved", "closed shelved");
        assertThat(Files.isDirectory(folder.resolve("board/media"))).isTrue();
    }
}
