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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
                    .withMessage("This board has no tagger. Open it with one: Loreboard.at(folder).tagger(...).");
            assertThatExceptionOfType(ProviderException.class)
                    .isThrownBy(() -> board.cluster(Filter.everything(), Groups.found()));
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
