package dev.loreboard.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.api.AddReport;
import dev.loreboard.api.Addition;
import dev.loreboard.api.Hit;
import dev.loreboard.api.Loreboard;
import dev.loreboard.api.Progress;
import dev.loreboard.api.ReembedReport;
import dev.loreboard.api.Search;
import dev.loreboard.api.clustering.Groups;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.failure.ProviderException;
import dev.loreboard.api.media.FolderMediaStore;
import dev.loreboard.api.media.MediaStore;
import dev.loreboard.api.relevance.Relevance;
import dev.loreboard.api.relevance.Relevance.Strength;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.api.store.Reason;
import dev.loreboard.api.store.filter.Field;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.api.store.filter.Metadata;
import dev.loreboard.api.tagging.Tag;
import dev.loreboard.api.tagging.Tagger;
import dev.loreboard.api.tagging.Vocabulary;
import dev.loreboard.tck.fake.ColourEmbedder;
import dev.loreboard.tck.fake.DrawnImages;
import dev.loreboard.tck.fake.NearestClusterer;
import dev.loreboard.tck.fake.RenamedEmbedder;
import dev.loreboard.tck.fake.WordEmbedder;
import dev.loreboard.tck.fake.WordTagger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The guide's page on boards")
class BoardsGuideTest {

    @TempDir
    Path folder;

    @Test
    @DisplayName("adds and searches")
    void addsAndSearches() {
        // region open
        try (Embedder embedder = new WordEmbedder();
                Loreboard board = Loreboard.at(folder)
                        .embedder(embedder)
                        .store("exact", Settings.none())
                        .open()) {
            board.add(Addition.of(Text.of("a dragon over a village"))
                    .withId("dragon")
                    .withMetadata(Metadata.none().with("style", "ink")));
            board.add(Addition.of(Text.of("a ship at sea")).withId("ship"));

            List<Hit> hits = board.search("a dragon");

            assertThat(hits.getFirst().id()).isEqualTo("dragon");
        }
        // endregion
        try (Embedder embedder = new WordEmbedder();
                Loreboard board = Loreboard.at(folder).embedder(embedder).open()) {
            // region search
            Search search = Search.forWords("a village")
                    .without(Text.of("sea"))
                    .where(Field.named("style").is("ink"))
                    .limit(5);

            assertThat(board.search(search)).extracting(Hit::id).containsExactly("dragon");
            assertThat(board.similar("dragon", 3)).extracting(Hit::id).containsExactly("ship");
            // endregion
            // region relevance
            assertThat(board.search("quarterly tax report")).isEmpty();

            Hit nearest = board.search(Search.forWords("quarterly tax report").atAnyRelevance())
                    .getFirst();

            assertThat(nearest.relevance().value()).isLessThan(Relevance.FLOOR);
            assertThat(nearest.relevance().strength()).isEqualTo(Strength.UNRELATED);
            // endregion
        }
    }

    @Test
    @DisplayName("finds what holds words, and tells why")
    void findsWords() {
        try (Embedder embedder = new WordEmbedder();
                Loreboard board = Loreboard.at(folder).embedder(embedder).open()) {
            // region words
            board.add(Addition.of(Text.of("a tower in the fog"))
                    .withWords("Barad, north side")
                    .withMetadata(Metadata.none().with("year", 1954)));
            Search search = Search.forWords("a tower")
                    .orHolding("barad")
                    .where(Field.named("year").below(1960));

            Hit hit = board.search(search).getFirst();

            assertThat(hit.match().reasons())
                    .extracting(Reason::phrase)
                    .containsExactly("has the words barad", "resembles example 1 (0.57)", "year < 1960");
            // endregion
        }
    }

    @Test
    @DisplayName("takes parts by instance and by name")
    void takesParts() {
        // region parts
        try (Embedder embedder = new WordEmbedder();
                MediaStore media = FolderMediaStore.open(folder.resolve("shared"));
                Loreboard board = Loreboard.at(folder.resolve("board"))
                        .embedder(embedder) // stays open when the board is closed
                        .media(media)
                        .store("exact", Settings.none()) // opened and closed by the board
                        .open()) {
            board.add(Text.of("a dragon"));
        }
        // endregion
        assertThat(folder.resolve("board/index-1/entries")).exists();
    }

    @Test
    @DisplayName("opens with the embedded model, and says what to do when nothing is ready")
    void saysWhatToDo() {
        // region none-ready
        try (Loreboard board = Loreboard.open(folder)) {
            String dragon = board.add(Text.of("a dragon"));

            assertThatExceptionOfType(ProviderException.class)
                    .isThrownBy(() -> board.describe(dragon))
                    .withMessage("No describer is ready. Present: none. If a jar is missing, add loreboard-llm."
                            + " Hand one over or name one: Loreboard.at(folder).describer(...).");
        }
        // endregion
    }

    @Test
    @DisplayName("uses tools")
    void usesTools() {
        Vocabulary vocabulary = Vocabulary.empty().with("subject", "dragon", "ship");
        // region tools
        try (Embedder embedder = new WordEmbedder();
                Tagger tagger = new WordTagger(vocabulary);
                Loreboard board = Loreboard.at(folder)
                        .embedder(embedder)
                        .tagger(tagger)
                        .clusterer(new NearestClusterer())
                        .open()) {
            board.add(Addition.of(Text.of("a dragon")).withId("one"));
            board.add(Addition.of(Text.of("a ship")).withId("two"));

            assertThat(board.tag("one")).extracting(Tag::label).containsExactly("dragon");
            assertThat(board.cluster(Filter.everything(), Groups.given(2)).clusters())
                    .hasSize(2);
        }
        // endregion
    }

    @Test
    @DisplayName("moves to another model")
    void moves() {
        List<String> shown = new ArrayList<>();
        Progress progress = Progress.to(step -> shown.add(step.what() + " " + step.done()));
        try (Embedder embedder = new WordEmbedder();
                Embedder other = new RenamedEmbedder(new WordEmbedder(), "other-words");
                Loreboard board = Loreboard.at(folder).embedder(embedder).open()) {
            board.add(Addition.of(Text.of("a dragon")).withId("one"));
            // region reembed
            ReembedReport report = board.reembed(other, progress);

            assertThat(report.moved()).isTrue();
            assertThat(board.space()).isEqualTo(other.space());
            // endregion
        }
        assertThat(shown).last().isEqualTo("re-embedding 1");
    }

    @Test
    @DisplayName("takes in a folder")
    void takesInAFolder() throws IOException {
        Path pictures = Files.createDirectories(folder.resolve("pictures"));
        Files.write(pictures.resolve("moon.png"), DrawnImages.png(1, 8, 8));
        Files.write(pictures.resolve("sun.png"), DrawnImages.png(2, 8, 8));
        Files.write(pictures.resolve("torn.png"), Arrays.copyOf(DrawnImages.png(3, 8, 8), 40));
        List<String> shown = new ArrayList<>();
        try (Embedder embedder = new ColourEmbedder();
                Loreboard board =
                        Loreboard.at(folder.resolve("board")).embedder(embedder).open()) {
            // region folder
            AddReport report =
                    board.addFolder(pictures, Progress.to(step -> shown.add(step.what() + " " + step.done())));

            assertThat(report.added()).isEqualTo(2);
            assertThat(report.refusals().getFirst().source()).isEqualTo("torn.png");
            assertThat(board.addFolder(pictures, Progress.ignored()).unchanged())
                    .isEqualTo(2);
            // endregion
        }
        assertThat(shown).last().isEqualTo("adding 3");
    }
}
