package dev.loreboard.vector.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.api.Addition;
import dev.loreboard.api.Loreboard;
import dev.loreboard.api.LoreboardBuilder;
import dev.loreboard.api.Progress;
import dev.loreboard.api.clustering.Groups;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.failure.StorageException;
import dev.loreboard.api.media.MediaStore;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.api.tagging.Tagger;
import dev.loreboard.api.tagging.Vocabulary;
import dev.loreboard.tck.fake.PlainMediaStore;
import dev.loreboard.tck.fake.PlainStore;
import dev.loreboard.tck.fake.WordEmbedder;
import dev.loreboard.tck.fake.WordTagger;
import dev.loreboard.vector.board.FakePlugins.Brief;
import dev.loreboard.vector.board.FakePlugins.Heaps;
import dev.loreboard.vector.board.FakePlugins.Labels;
import dev.loreboard.vector.board.FakePlugins.Locked;
import dev.loreboard.vector.board.FakePlugins.Rival;
import dev.loreboard.vector.board.FakePlugins.Shelved;
import dev.loreboard.vector.board.FakePlugins.Small;
import dev.loreboard.vector.board.FakePlugins.Unlinked;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A board that is closed")
class ClosedBoardTest {

    @TempDir
    private Path folder;

    private BoardPlugins plugins;

    @BeforeEach
    void begin() throws IOException {
        FakePlugins.forget();
        plugins = BoardPlugins.in(
                folder,
                Small.class,
                Rival.class,
                Brief.class,
                Shelved.class,
                Locked.class,
                Unlinked.class,
                Labels.class,
                Heaps.class);
    }

    @AfterEach
    void close() throws IOException {
        plugins.close();
    }

    private LoreboardBuilder named() {
        return plugins.board()
                .embedder("small", Settings.none())
                .store("brief", Settings.none())
                .media("shelved", Settings.none())
                .clusterer("heaps", Settings.none());
    }

    @Test
    @DisplayName("closes what it opened, once, nothing before what stands on it")
    void closesWhatItOpened() {
        Loreboard board = named().open();
        board.add(Addition.of(Text.of("a dragon")).withId("one"));
        board.cluster(Filter.everything(), Groups.found());
        board.tag("one");

        board.close();
        board.close();

        assertThat(FakePlugins.notes())
                .containsExactly(
                        "opened small",
                        "opened brief",
                        "opened shelved",
                        "opened heaps",
                        "opened labels",
                        "closed labels",
                        "closed heaps",
                        "closed brief",
                        "closed small",
                        "closed shelved");
    }

    @Test
    @DisplayName("closes what it leaves behind when it moves to a plugin's space, and the rest in the end")
    void closesWhatItLeavesBehind() {
        Settings key = Settings.none().with("key", "gold");
        try (Loreboard board = named().open()) {
            board.add(Addition.of(Text.of("a dragon")).withId("one"));

            assertThat(board.reembed("rival", key, Progress.ignored()).moved()).isTrue();

            assertThat(board.space().name()).isEqualTo("other-words");
            assertThat(board.get("one")).isPresent();
        }

        assertThat(FakePlugins.notes())
                .containsExactly(
                        "opened small",
                        "opened brief",
                        "opened shelved",
                        "opened rival with gold",
                        "opened brief",
                        "closed brief",
                        "closed small",
                        "closed brief",
                        "closed rival",
                        "closed shelved");
    }

    @Test
    @DisplayName("leaves open what it was handed")
    void leavesLentPartsOpen() {
        try (Embedder embedder = new WordEmbedder();
                VectorStore store = new PlainStore(embedder.space());
                MediaStore media = new PlainMediaStore();
                Tagger tagger = new WordTagger(Vocabulary.empty().with("subject", "dragon"))) {
            try (Loreboard board = plugins.board()
                    .embedder(embedder)
                    .store(store)
                    .media(media)
                    .tagger(tagger)
                    .open()) {
                board.add(Addition.of(Text.of("a dragon")).withId("one"));
                board.tag("one");
            }

            assertThat(embedder.embed(Text.of("a dragon"))).isNotNull();
            assertThat(store.find("one")).isPresent();
            assertThat(media.first(1)).isEmpty();
            assertThat(tagger.tagAll(List.of(Text.of("a dragon")))).hasSize(1);
            assertThat(FakePlugins.notes()).isEmpty();
        }
    }

    @Test
    @DisplayName("has closed what it opened when it cannot be opened to the end, and can be tried again")
    void closesWhatItOpenedHalfway() {
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> named().media("locked", Settings.none()).open())
                .withMessage("The door is locked. Bring the key.");
        assertThatExceptionOfType(UnsatisfiedLinkError.class)
                .isThrownBy(() -> named().media("unlinked", Settings.none()).open());

        assertThat(FakePlugins.notes())
                .containsExactly(
                        "opened small",
                        "opened brief",
                        "closed brief",
                        "closed small",
                        "opened small",
                        "opened brief",
                        "closed brief",
                        "closed small");
        named().open().close();
    }
}
