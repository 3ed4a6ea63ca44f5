package dev.loreboard.vector.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.api.Addition;
import dev.loreboard.api.Keeping;
import dev.loreboard.api.Loreboard;
import dev.loreboard.api.LoreboardBuilder;
import dev.loreboard.api.clustering.Groups;
import dev.loreboard.api.content.Image;
import dev.loreboard.api.content.Modality;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.failure.ProviderException;
import dev.loreboard.api.failure.UnreadableContentException;
import dev.loreboard.api.media.Ledger;
import dev.loreboard.api.media.LedgerRecord;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.api.tagging.Tag;
import dev.loreboard.api.tagging.Vocabulary;
import dev.loreboard.tck.fake.ColourEmbedder;
import dev.loreboard.tck.fake.DrawnImages;
import dev.loreboard.tck.fake.NearDuplicates;
import dev.loreboard.tck.fake.NearestClusterer;
import dev.loreboard.tck.fake.PlainDescriber;
import dev.loreboard.tck.fake.WordEmbedder;
import dev.loreboard.tck.fake.WordTagger;
import dev.loreboard.vector.board.FakePlugins.Captions;
import dev.loreboard.vector.board.FakePlugins.Heaps;
import dev.loreboard.vector.board.FakePlugins.Labels;
import dev.loreboard.vector.board.FakePlugins.Stamps;
import dev.loreboard.vector.board.FakePlugins.Twins;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A board with tools")
class BoardToolsTest {

    private final Embedder words = new WordEmbedder();
    private final Embedder colours = new ColourEmbedder();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        words.close();
        colours.close();
    }

    private LoreboardBuilder board() {
        return Loreboard.at(folder.resolve("board"));
    }

    @Test
    @DisplayName("tags and describes what it keeps, and notes the description")
    void tagsAndDescribes() {
        try (Loreboard board = board().embedder(words)
                .tagger(new WordTagger(Vocabulary.empty().with("subject", "dragon", "ship")))
                .describer(new PlainDescriber(Set.of(Modality.TEXT)))
                .open()) {
            board.add(Addition.of(Text.of("a dragon")).withId("one"));

            assertThat(board.tag("one")).extracting(Tag::label).containsExactly("dragon");
            assertThat(board.describe("one").caption()).contains("dragon");
        }
        List<String> described = new ArrayList<>();
        try (Ledger ledger = Ledger.open(folder.resolve("board/ledger"))) {
            ledger.read(LedgerRecord.Described.class, record -> described.add(record.id()));
        }
        assertThat(described).containsExactly("one");
    }

    @Test
    @DisplayName("groups what is alike and finds what is the same")
    void groupsAndFindsDuplicates() {
        try (Loreboard board = board().embedder(colours)
                .clusterer(new NearestClusterer())
                .duplicateFinder(new NearDuplicates(0.999))
                .open()) {
            board.add(Addition.of(DrawnImages.plain(0xff0000, 4, 4)).withId("red"));
            board.add(Addition.of(DrawnImages.plain(0xff0000, 8, 8)).withId("red again"));
            board.add(Addition.of(DrawnImages.plain(0x0000ff, 4, 4)).withId("blue"));

            assertThat(board.cluster(Filter.everything(), Groups.given(2)).clusters())
                    .extracting(cluster -> Set.copyOf(cluster.members()))
                    .containsExactlyInAnyOrder(Set.of("red", "red again"), Set.of("blue"));
            assertThat(board.duplicates(Filter.everything()))
                    .extracting(duplicate -> duplicate.original() + " = " + duplicate.copy())
                    .containsExactly("red = red again");
        }
    }

    @Test
    @DisplayName("says how to give it a tool that it does not have")
    void saysHowToGiveItATool() {
        try (Loreboard board = board().embedder(words).open()) {
            board.add(Addition.of(Text.of("a dragon")).withId("one"));

            assertThatExceptionOfType(ProviderException.class)
                    .isThrownBy(() -> board.tag("one"))
                    .withMessage("No tagger is ready. Present: none. If a jar is missing, add loreboard-clip."
                            + " Hand one over or name one: Loreboard.at(folder).tagger(...).");
            assertThatExceptionOfType(ProviderException.class)
                    .isThrownBy(() -> board.describe("one"))
                    .withMessage("No describer is ready. Present: none. If a jar is missing, add loreboard-llm."
                            + " Hand one over or name one: Loreboard.at(folder).describer(...).");
        }
    }

    @Test
    @DisplayName("opens the only one that is ready when it is first asked for, and no other")
    void opensTheOnlyOneThatIsReady() throws IOException {
        FakePlugins.forget();
        try (BoardPlugins plugins =
                        BoardPlugins.in(folder, Labels.class, Stamps.class, Captions.class, Heaps.class, Twins.class);
                BoardLog log = new BoardLog()) {
            try (Loreboard board = plugins.board().embedder(words).open()) {
                board.add(Addition.of(Text.of("a dragon")).withId("one"));
                assertThat(FakePlugins.notes()).isEmpty();

                assertThat(board.tag("one")).extracting(Tag::facet).containsExactly("subject");
                assertThat(board.tag("one")).isNotEmpty();
                assertThat(board.describe("one").caption()).contains("dragon");
            }

            assertThat(FakePlugins.notes())
                    .containsExactly("opened labels", "opened captions", "closed captions", "closed labels");
            assertThat(log.lines())
                    .contains("The board at " + folder.resolve("board")
                            + " opened its tagger: \"labels\", the only one that is ready.");
        }
    }

    @Test
    @DisplayName("opens the one that was named, when it is first asked for")
    void opensTheNamedOne() throws IOException {
        FakePlugins.forget();
        try (BoardPlugins plugins =
                BoardPlugins.in(folder, Labels.class, Stamps.class, Captions.class, Heaps.class, Twins.class)) {
            try (Loreboard board = plugins.board()
                    .embedder(words)
                    .tagger("stamps", Settings.none().with("key", "mine"))
                    .describer("captions", Settings.none())
                    .clusterer("heaps", Settings.none())
                    .duplicateFinder("twins", Settings.none())
                    .open()) {
                board.add(Addition.of(Text.of("a dragon")).withId("one"));

                assertThat(board.tag("one")).extracting(Tag::facet).containsExactly("stamp");
                assertThat(board.cluster(Filter.everything(), Groups.found())).isNotNull();
            }

            assertThat(FakePlugins.notes())
                    .containsExactly("opened stamps with mine", "opened heaps", "closed heaps", "closed stamps");
        }
    }

    @Test
    @DisplayName("refuses to choose between two that are ready, and to open one that lacks something")
    void refusesToChoose() throws IOException {
        try (BoardPlugins plugins = BoardPlugins.in(folder, Labels.class, Stamps.class);
                Loreboard undecided = plugins.board(Map.of("LOREBOARD_STAMPS_KEY", "1"))
                        .embedder(words)
                        .open()) {
            undecided.add(Addition.of(Text.of("a dragon")).withId("one"));

            assertThatExceptionOfType(ProviderException.class)
                    .isThrownBy(() -> undecided.tag("one"))
                    .withMessage("More than one tagger is ready: labels, stamps. Name the one to use:"
                            + " Loreboard.at(folder).tagger(name, settings).");
        }
        try (BoardPlugins plugins = BoardPlugins.in(folder, Labels.class, Stamps.class);
                Loreboard keyless = plugins.board()
                        .embedder(words)
                        .tagger("stamps", Settings.none())
                        .open()) {
            assertThatExceptionOfType(ProviderException.class)
                    .isThrownBy(() -> keyless.tag("one"))
                    .withMessage("The tagger \"stamps\" misses its key. Set LOREBOARD_STAMPS_KEY.");
        }
    }

    @Test
    @DisplayName("opens a plugin once, though many threads ask for it first")
    void opensOnce() throws Exception {
        FakePlugins.forget();
        int threads = 16;
        CyclicBarrier together = new CyclicBarrier(threads);
        try (BoardPlugins plugins = BoardPlugins.in(folder, Labels.class);
                Loreboard board = plugins.board().embedder(words).open();
                ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            board.add(Addition.of(Text.of("a dragon")).withId("one"));
            List<Callable<List<Tag>>> calls = Collections.nCopies(threads, () -> {
                together.await();
                return board.tag("one");
            });

            for (Future<List<Tag>> tags : executor.invokeAll(calls)) {
                assertThat(tags.get()).hasSize(1);
            }
            assertThat(FakePlugins.notes()).containsExactly("opened labels");
        }
    }

    @Test
    @DisplayName("keeps a copy of a file, so that the file may go")
    void keepsACopy() throws IOException {
        Path file = Files.write(folder.resolve("moon.png"), DrawnImages.png(1, 8, 8));
        try (Loreboard board = board().embedder(colours).open()) {
            board.add(Addition.of(Image.of(file)).withId("moon"));
            Files.delete(file);

            assertThat(board.content("moon").orElseThrow().hash().toString())
                    .isEqualTo(Image.of(DrawnImages.png(1, 8, 8)).hash().toString());
        }
    }

    @Test
    @DisplayName("leaves a file where it is when it is told to, and says so when it is gone")
    void leavesAFileWhereItIs() throws IOException {
        Path file = Files.write(folder.resolve("moon.png"), DrawnImages.png(1, 8, 8));
        try (Loreboard board =
                board().embedder(colours).keeping(Keeping.REFERENCE).open()) {
            board.add(Addition.of(Image.of(file)).withId("moon"));
            board.add(Addition.of(DrawnImages.pixels(2, 8, 8)).withId("pixels"));

            assertThat(board.content("moon")).contains(Image.of(file));
            assertThat(board.content("pixels")).isEmpty();
            Files.delete(file);
            assertThatExceptionOfType(UnreadableContentException.class)
                    .isThrownBy(() -> board.content("moon").orElseThrow().hash());
        }
    }
}
